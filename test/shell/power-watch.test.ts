import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { watchPower } from '../../electron/shell/power-watch';

const monitor = vi.hoisted(() => ({ it: null as EventEmitter | null }));
vi.mock('electron', () => ({
  get powerMonitor() {
    return (monitor.it ??= new EventEmitter());
  },
}));

test('sleep and its end are told until nobody wants to know', () => {
  const heard: string[] = [];
  const undo = watchPower({ onSuspend: () => heard.push('suspend'), onResume: () => heard.push('resume') });
  monitor.it?.emit('suspend');
  monitor.it?.emit('resume');
  undo();
  monitor.it?.emit('resume');
  expect(heard).toEqual(['suspend', 'resume']);
  expect(monitor.it?.listenerCount('suspend')).toBe(0);
});

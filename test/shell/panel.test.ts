import { describe, expect, test } from 'vitest';
import { iconVariant } from '../../electron/shell/panel';

describe('the tray icon on a panel', () => {
  test.each([
    ['darwin', '', true, 'Template'],
    ['darwin', '', false, 'Template'],
    ['linux', 'KDE', false, 'light'],
    ['linux', 'KDE', true, 'dark'],
    ['linux', 'ubuntu:GNOME', false, 'dark'],
    ['linux', 'X-Cinnamon', false, 'dark'],
    ['linux', '', false, 'light'],
    ['win32', '', false, 'light'],
    ['win32', '', true, 'dark'],
  ] as const)('of %s (%s, dark windows: %s) is the %s one', (platform, desktop, windowsAreDark, variant) => {
    expect(iconVariant({ platform, desktop, windowsAreDark })).toBe(variant);
  });
});

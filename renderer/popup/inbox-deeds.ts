import type { Alert } from '../../electron/domain/alert';
import type { Bridge } from '../../electron/ipc/contract';
import type { MenuEntry } from '../parts/menu.svelte';
import { texts } from '../../electron/texts/language';

/** Opens what an alert is about in the window. */
export function openAlert(bridge: Bridge, { pool, connectionId }: Alert) {
  void bridge.send('window.open', pool === null ? {} : { pool: { connectionId, poolKey: pool.key } });
}

/** The line of a menu that leads to the rule behind an alert. */
export const ruleEntry = (bridge: Bridge, { ruleId }: Alert): MenuEntry => ({
  id: 'rule',
  label: texts().popup.inbox.changeRule,
  isApart: true,
  onchoose: () => void bridge.send('window.open', { page: 'alerts', ruleId }),
});

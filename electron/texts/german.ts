import type { Texts } from './english';
import { actionLog } from './german/action-log';
import { actions } from './german/actions';
import { alerts } from './german/alerts';
import { citrixCloud } from './german/citrix-cloud';
import { connections } from './german/connections';
import { counts } from './german/counts';
import { details } from './german/details';
import { failures } from './german/failures';
import { files } from './german/files';
import { guardant } from './german/guardant';
import { headlines } from './german/headlines';
import { licenseStatistics } from './german/license-statistics';
import { overview } from './german/overview';
import { parts } from './german/parts';
import { pools } from './german/pools';
import { popup } from './german/popup';
import { print } from './german/print';
import { query } from './german/query';
import { reports } from './german/reports';
import { rules } from './german/rules';
import { secrets } from './german/secrets';
import { settings } from './german/settings';
import { setup } from './german/setup';
import { shell } from './german/shell';
import { snoozing } from './german/snoozing';
import { storage } from './german/storage';
import { tenduke } from './german/tenduke';
import { thinfinity } from './german/thinfinity';
import { who } from './german/who';
import { window } from './german/window';

export const german: Texts = {
  actionLog,
  actions,
  alerts,
  citrixCloud,
  connections,
  counts,
  details,
  failures,
  files,
  guardant,
  headlines,
  licenseStatistics,
  overview,
  parts,
  pools,
  popup,
  print,
  query,
  reports,
  rules,
  secrets,
  settings,
  setup,
  shell,
  snoozing,
  storage,
  tenduke,
  thinfinity,
  who,
  window,
};

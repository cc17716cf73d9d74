import { actionLog } from './english/action-log';
import { actions } from './english/actions';
import { alerts } from './english/alerts';
import { citrixCloud } from './english/citrix-cloud';
import { connections } from './english/connections';
import { counts } from './english/counts';
import { details } from './english/details';
import { failures } from './english/failures';
import { files } from './english/files';
import { guardant } from './english/guardant';
import { headlines } from './english/headlines';
import { licenseStatistics } from './english/license-statistics';
import { overview } from './english/overview';
import { parts } from './english/parts';
import { pools } from './english/pools';
import { popup } from './english/popup';
import { print } from './english/print';
import { query } from './english/query';
import { reports } from './english/reports';
import { rules } from './english/rules';
import { secrets } from './english/secrets';
import { settings } from './english/settings';
import { setup } from './english/setup';
import { shell } from './english/shell';
import { snoozing } from './english/snoozing';
import { storage } from './english/storage';
import { tenduke } from './english/tenduke';
import { thinfinity } from './english/thinfinity';
import { who } from './english/who';
import { window } from './english/window';

/** The catalogue: every text that a user reads, a slice for each surface or vendor. */
export const english = {
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

/** What another language must have: the same slices, the same texts, with the same facts to put into them. */
export type Texts = typeof english;

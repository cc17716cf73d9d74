import type { Sessions } from '../../../electron/polling/sessions';
import type { Subject } from '../workbench';

/** A vendor, or a part of its way, that is wrong on purpose. */
export interface Broken extends Pick<Partial<Subject>, 'vendor' | 'harness' | 'createHttp'> {
  readonly what: string;
  /** Makes the keeper of tokens, anew for each check. */
  readonly tokenFor?: () => Sessions['tokenFor'];
  /** The promises that it must be caught breaking. */
  readonly breaks: readonly string[];
}

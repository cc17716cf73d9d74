import { texts } from '../texts/language';
import type { Unusable } from './document-schema';

/** A file that was not usable, or is missing beside a good copy: where it lies now (null: it stays, or there is none), and what its content was taken from instead. */
export interface MovedAside {
  readonly was: string;
  readonly now: string | null;
  readonly why: Unusable | 'missing';
  readonly replacedBy: 'backup' | 'memory' | 'nothing';
}

function whyText(why: Unusable): string {
  const said = texts().storage.why;
  if (typeof why === 'string') return said[why];
  return 'newer' in why ? said.newer(why.newer) : said.misshapen(why.misshapenAt);
}

/** A file that could not be used, in a sentence for the admin. */
export function movedAsideText({ was, now, why, replacedBy }: MovedAside): string {
  const name = was.split(/[\\/]/).at(-1) ?? was;
  const said = texts().storage;
  const instead = said.instead[replacedBy];
  if (why === 'missing') return said.absent(name, instead);
  return now === null
    ? said.stuck(name, whyText(why), instead)
    : said.movedAside(name, whyText(why), instead, now);
}

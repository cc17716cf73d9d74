/** A file that was not usable: where it lies now (null: it stays, or there is none), and what its content was taken from instead. */
export interface MovedAside {
  readonly was: string;
  readonly now: string | null;
  readonly why: string;
  readonly replacedBy: 'backup' | 'memory' | 'nothing';
}

/** Why, where there is no file but a good copy of it. */
export const missing = 'it is missing';

const instead: Readonly<Record<MovedAside['replacedBy'], string>> = {
  backup: 'the last good copy is used',
  memory: 'what Seatwatch knew of it is written in its place',
  nothing: 'Seatwatch started without it',
};

/** A file that could not be used, in a sentence for the admin. */
export function movedAsideText({ was, now, why, replacedBy }: MovedAside): string {
  const name = was.split(/[\\/]/).at(-1) ?? was;
  if (now !== null)
    return `${name} could not be used (${why}), so ${instead[replacedBy]}. Nothing is lost: the file is kept as ${now}.`;
  if (why === missing) return `${name} is missing, so ${instead[replacedBy]}.`;
  return `${name} could not be used (${why}), so ${instead[replacedBy]}. It could not be moved aside either, so nothing is written over it; check the rights of its folder.`;
}

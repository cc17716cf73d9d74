/** A file that could not be used at start, in a sentence for the admin. */
export function movedAsideText({
  was,
  now,
  why,
  replacedBy,
}: {
  was: string;
  now: string;
  why: string;
  replacedBy: 'backup' | 'nothing';
}): string {
  const name = was.split(/[\\/]/).at(-1) ?? was;
  const instead = replacedBy === 'backup' ? 'the last good copy is used' : 'Seatwatch started without it';
  return `${name} could not be used (${why}), so ${instead}. Nothing is lost: the file is kept as ${now}.`;
}

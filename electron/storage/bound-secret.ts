/** Whose secret a text is. */
export interface SecretPlace {
  readonly connectionId: string;
  readonly name: string;
}

const mark = 'bound:';

/**
 * The text to be sealed. It names its place: a wrong key opens one text in 256 to rubbish without a word, and a sealed
 * text could be put in another's place in the file. Neither may be sent to a server.
 */
export const boundText = ({ connectionId, name }: SecretPlace, value: string): string =>
  JSON.stringify([connectionId, name, value]);

export const marked = (sealed: string): string => `${mark}${sealed}`;

/** The sealed text without its mark. Those of the first builds have none, and are not bound. */
export function unmarked(text: string): { sealed: string; isBound: boolean } {
  const isBound = text.startsWith(mark);
  return { sealed: isBound ? text.slice(mark.length) : text, isBound };
}

/** The secret in an opened text; null where that is another's, or rubbish. */
export function unboundText({ connectionId, name }: SecretPlace, text: string): string | null {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const [itsConnection, itsName, value] = parts as unknown[];
  return itsConnection === connectionId && itsName === name && typeof value === 'string' ? value : null;
}

/** Whose secret a text is. */
export interface SecretPlace {
  readonly connectionId: string;
  readonly name: string;
}

const mark = 'bound:';

/** A secret as it is sealed. `origins`: the only servers that it may go to; null where nobody said. */
export interface BoundSecret {
  readonly value: string;
  readonly origins: readonly string[] | null;
}

/**
 * The text to be sealed. It names its place: a wrong key opens one text in 256 to rubbish without a word, and a sealed
 * text could be put in another's place in the file. It names its servers: a program that is killed between the vault and
 * the settings leaves a new secret beside an old address. None of these may be sent.
 */
export const boundText = ({ connectionId, name }: SecretPlace, { value, origins }: BoundSecret): string =>
  JSON.stringify([connectionId, name, value, ...(origins === null ? [] : [origins])]);

export const marked = (sealed: string): string => `${mark}${sealed}`;

/** The sealed text without its mark. Those of the first builds have none, and are not bound. */
export function unmarked(text: string): { sealed: string; isBound: boolean } {
  const isBound = text.startsWith(mark);
  return { sealed: isBound ? text.slice(mark.length) : text, isBound };
}

/** The secret in an opened text; null where that is another's, or rubbish. */
export function unboundText({ connectionId, name }: SecretPlace, text: string): BoundSecret | null {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const [itsConnection, itsName, value, origins = null] = parts as unknown[];
  if (itsConnection !== connectionId || itsName !== name || typeof value !== 'string') return null;
  if (origins === null) return { value, origins };
  return Array.isArray(origins) && origins.every((one) => typeof one === 'string')
    ? { value, origins }
    : null;
}

import { Secret, type Secrets } from '../domain/secret';
import { boundText, marked, unboundText, unmarked } from './bound-secret';
import type { SecretBox } from './secret-box';
import { isWeaklySealed, openWeakly, sealWeakly } from './weak-box';

/** By the secret's name, what the file holds of it. */
export type Sealed = Readonly<Record<string, string>>;

/** Secrets and the only servers that they may go to; null where nobody said. */
export interface OwnSecrets {
  readonly secrets: Secrets;
  readonly origins: readonly string[] | null;
}

export interface OpenedSecrets extends OwnSecrets {
  /** Whether they should be sealed anew: with the system's newer key, or in another form. */
  readonly isOutdated: boolean;
}

export const isWeak = (text: string): boolean => isWeaklySealed(unmarked(text).sealed);

const byName = async <T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => Promise<U>,
): Promise<Record<string, U>> => {
  const entries = Object.entries(record).map(
    async ([name, value]) => [name, await change(value, name)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};

/** What both lists allow. */
const narrowed = (a: OwnSecrets['origins'], b: OwnSecrets['origins']): OwnSecrets['origins'] =>
  a === null || b === null ? (a ?? b) : a.filter((origin) => b.includes(origin));

/** Throws where one of them is another key's, another place's, or rubbish. */
export async function openSecrets(
  box: Pick<SecretBox, 'open'>,
  connectionId: string,
  sealed: Sealed,
): Promise<OpenedSecrets> {
  let isOutdated = false;
  let origins: OwnSecrets['origins'] = null;
  const secrets = await byName(sealed, async (text, name) => {
    const { sealed: own, isBound } = unmarked(text);
    const opened = isWeaklySealed(own) ? { text: openWeakly(own), isOutdated: true } : await box.open(own);
    isOutdated ||= opened.isOutdated || !isBound;
    const bound = isBound
      ? unboundText({ connectionId, name }, opened.text)
      : { value: opened.text, origins: null };
    if (bound === null) throw new Error('a sealed secret opened to something else');
    origins = narrowed(origins, bound.origins);
    return new Secret(bound.value);
  });
  return { secrets, origins, isOutdated };
}

/** How secrets are sealed: by the system, or weakly by the user's own word. */
export type Sealing = 'sealed' | 'weak';

export const sealSecrets = (
  box: Pick<SecretBox, 'seal'>,
  connectionId: string,
  { secrets, origins }: OwnSecrets,
  sealing: Sealing,
): Promise<Sealed> =>
  byName(secrets, async (secret, name) => {
    const text = boundText({ connectionId, name }, { value: secret.reveal(), origins });
    return marked(sealing === 'weak' ? sealWeakly(text) : await box.seal(text));
  });

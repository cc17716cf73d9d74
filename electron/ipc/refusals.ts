export interface RefusalParts {
  /** Milliseconds. */
  readonly now: () => number;
  readonly warn: (message: string) => void;
}

const quietMs = 60_000;

interface Told {
  readonly atMs: number;
  unsaid: number;
}

/** Says each kind of refusal at most once a minute, with the number of those that it kept to itself. */
export function createRefusals({ now, warn }: RefusalParts): (why: string) => void {
  const told = new Map<string, Told>();
  return (why) => {
    const last = told.get(why);
    if (last !== undefined && now() - last.atMs < quietMs) {
      last.unsaid += 1;
      return;
    }
    told.set(why, { atMs: now(), unsaid: 0 });
    const unsaid = last?.unsaid ?? 0;
    warn(unsaid === 0 ? why : `${why}, and ${unsaid} times more since it was last said`);
  };
}

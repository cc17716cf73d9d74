export interface TokenTerms {
  /** Milliseconds; tokens expire by it. */
  readonly now: () => number;
  readonly tokenSeconds: number;
}

/** The tokens that a simulated vendor has given out, each good until its own end. */
export class IssuedTokens {
  readonly #terms: TokenTerms;
  readonly #goodUntil = new Map<string, number>();
  /** How many were ever given out: as many as log-ins with success. */
  count = 0;

  constructor(terms: TokenTerms) {
    this.#terms = terms;
  }

  add(token: string): void {
    this.#goodUntil.set(token, this.#terms.now() + this.#terms.tokenSeconds * 1000);
    this.count += 1;
  }

  isGood(token: string): boolean {
    const until = this.#goodUntil.get(token);
    return until !== undefined && until > this.#terms.now();
  }

  forget(): void {
    this.#goodUntil.clear();
  }
}

/** What a step of a selector asks for. `collection` is the second name of `Assignment:LicenseProfileAssignment`. */
export interface Step {
  readonly way: 'direct' | 'OneToMany' | 'ManyToOne';
  readonly name: string;
  readonly collection: string | null;
  readonly condition: { readonly field: string; readonly value: string } | null;
}

export type Window = { readonly offset: number; readonly limit: number } | 'count' | null;

/** `/graph/Organization[@name='ACME']/~OneToMany/Entitlement{i=0,r=5}?/~ManyToOne/X&/~Y` in its parts. */
export interface Selector {
  readonly steps: readonly Step[];
  /** The one field to project, as in `/@leaseId`. */
  readonly field: string | null;
  readonly window: Window;
  /** Chains of related objects that are wanted with each object. */
  readonly tail: readonly (readonly Step[])[];
}

/** A selector that the grammar does not know. */
export class BadSelector extends Error {}

class Scanner {
  #at = 0;
  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.#at >= this.text.length;
  }

  take(piece: string): boolean {
    if (!this.text.startsWith(piece, this.#at)) return false;
    this.#at += piece.length;
    return true;
  }

  need(piece: string): void {
    if (!this.take(piece)) throw new BadSelector(`expected ${piece} at ${this.#at}`);
  }

  match(pattern: RegExp): string {
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.text)?.[0];
    if (found === undefined) throw new BadSelector(`unexpected text at ${this.#at}`);
    this.#at += found.length;
    return found;
  }
}

const word = /[A-Za-z][A-Za-z0-9]*/;

function readCondition(scan: Scanner): Step['condition'] {
  if (!scan.take('[')) return null;
  scan.need('@');
  const field = scan.match(word);
  // `~` for "like" and `*` for "starts with" are documented; here they are refused, since nothing should send them.
  scan.need("='");
  const value = scan.match(/[^'~*]*/);
  scan.need("']");
  return { field, value };
}

function readObject(scan: Scanner, way: Step['way']): Step {
  const name = scan.match(word);
  const collection = scan.take(':') ? scan.match(word) : null;
  return { way, name, collection, condition: readCondition(scan) };
}

/** One `/part`; a bare `~OneToMany` or `~ManyToOne` is followed by its object, a named `~Relation` is one by itself. */
function readStep(scan: Scanner): Step {
  if (!scan.take('~')) return readObject(scan, 'direct');
  for (const way of ['OneToMany', 'ManyToOne'] as const)
    if (scan.take(`${way}/`)) return readObject(scan, way);
  return readObject(scan, 'direct');
}

function readWindow(scan: Scanner): Window {
  if (!scan.take('{')) return null;
  if (scan.take('count}')) return 'count';
  scan.need('i=');
  const offset = Number(scan.match(/\d{1,9}/));
  scan.need(',r=');
  const limit = Number(scan.match(/\d{1,9}/));
  scan.need('}');
  return { offset, limit };
}

function readChain(text: string): Step[] {
  const scan = new Scanner(text);
  const steps: Step[] = [];
  while (!scan.isAtEnd) {
    scan.need('/');
    steps.push(readStep(scan));
  }
  if (steps.length === 0) throw new BadSelector('an empty chain');
  return steps;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BadSelector('broken percent encoding');
  }
}

/** Parses what stands behind `/graph`, and the raw query. Both are decoded first, so signs in values must stay in quotes. */
export function parseSelector(path: string, query: string): Selector {
  const scan = new Scanner(decoded(path));
  const steps: Step[] = [];
  let field: string | null = null;
  while (field === null && scan.take('/')) {
    if (scan.take('@')) field = scan.match(word);
    else steps.push(readStep(scan));
  }
  const window = readWindow(scan);
  if (!scan.isAtEnd || steps.length === 0) throw new BadSelector('the selector does not end where it should');
  const tail = query === '' ? [] : query.split('&').map((chain) => readChain(decoded(chain)));
  return { steps, field, window, tail };
}

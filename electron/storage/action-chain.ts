import { createHash } from 'node:crypto';
import { texts } from '../texts/language';

/** What the first entry points back to. */
export const chainStart = '0'.repeat(64);

/** The last link of a chain that is known to have been written. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** An entry as one line: its number, its content, the hash of the one before, and its own hash over all of that. */
export function entryLine(content: object, previous: Link): { readonly line: string; readonly link: Link } {
  const seq = previous.seq + 1;
  const entry = { seq, ...content, previous: previous.hash };
  const hash = createHash('sha256').update(JSON.stringify(entry)).digest('hex');
  return { line: JSON.stringify({ ...entry, hash }), link: { seq, hash } };
}

/** A line's own link; null where the line is not exactly one that was written. */
function linkOf(line: string): (Link & { readonly previous: string }) | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || JSON.stringify(parsed) !== line) return null;
    const { hash, ...entry } = parsed as Record<string, unknown>;
    const { seq, previous } = entry;
    const own = createHash('sha256').update(JSON.stringify(entry)).digest('hex');
    if (hash !== own || typeof seq !== 'number' || typeof previous !== 'string') return null;
    return { seq, hash, previous };
  } catch {
    // Not JSON: as little an entry as a changed one.
    return null;
  }
}

/** `line` counts from 1. */
export type ChainCheck =
  | { readonly ok: true; readonly count: number; readonly last: Link }
  | { readonly ok: false; readonly line: number; readonly problem: string };

const broken = (line: number, problem: string): ChainCheck => ({ ok: false, line, problem });

/** Follows the chain through a log's text. `head`: the last link that was written, if it was kept beside the log. */
export function checkChain(text: string, head: Link | null): ChainCheck {
  const said = texts().storage.chain;
  const lines = text.split('\n');
  const rest = lines.pop();
  let last: Link = { seq: 0, hash: chainStart };
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const link = linkOf(line);
    if (link === null) return broken(number, said.changed);
    if (link.seq !== number) return broken(number, said.outOfOrder(link.seq));
    if (link.previous !== last.hash) return broken(number, said.unlinked);
    if (head?.seq === number && head.hash !== link.hash) return broken(number, said.replaced);
    last = link;
  }
  if (rest !== '') return broken(lines.length + 1, said.cut);
  if (head !== null && head.seq > last.seq) return broken(last.seq + 1, said.missing(head.seq));
  return { ok: true, count: last.seq, last };
}

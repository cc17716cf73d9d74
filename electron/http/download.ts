import type { Readable } from 'node:stream';
import type { AxiosResponse } from 'axios';
import type { Download, HttpAnswer, HttpRequest, Sink } from '../vendors/vendor';
import { toAnswer } from './answer';

// A refusal fits into this many bytes; up to here a body is judged before its first byte reaches the sink.
const heldBytes = 64_000;

/** An answer whose body went to a sink, or was so small that it is still `held`. */
export interface Received extends HttpAnswer {
  readonly held: Uint8Array | null;
  readonly bytes: number;
  /** False where the sink could take no more. */
  readonly isTaken: boolean;
}

const isGood = (status: number): boolean => status >= 200 && status < 300;

/** Takes a body piece by piece. Of an answer that is no success only the beginning is read, to be explained. */
export async function receive(
  response: AxiosResponse<Readable>,
  request: HttpRequest,
  sink: Sink,
): Promise<Received> {
  let held: Buffer[] | null = [];
  let bytes = 0;
  let isTaken = true;
  for await (const piece of response.data as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (held !== null) {
      held.push(piece);
      if (bytes <= heldBytes) continue;
      if (!isGood(response.status)) break;
    }
    const all: Buffer = held === null ? piece : Buffer.concat(held);
    held = null;
    isTaken = await sink(all);
    if (!isTaken) break;
  }
  const small = held === null ? null : Buffer.concat(held);
  return { ...toAnswer(response, small ?? new Uint8Array(), request), held: small, bytes, isTaken };
}

/** Hands on what is still held; false where the sink could not take it. */
export const handOn = async ({ held, isTaken }: Received, sink: Sink): Promise<boolean> =>
  held === null || held.length === 0 ? isTaken : sink(held);

export function describeDownload({ headers, bytes }: Received): Download {
  const contentType = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isDelimited =
    headers['content-length'] !== undefined || /chunked/i.test(headers['transfer-encoding'] ?? '');
  return { bytes, contentType, isDelimited };
}

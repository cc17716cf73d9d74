import type { AxiosResponse } from 'axios';
import { LosslessNumber, isSafeNumber, parse as parseLossless } from 'lossless-json';
import type { HttpAnswer, HttpRequest } from '../vendors/vendor';

// Only so many digits in a row can be more than a double holds; the exact parser is many times slower.
const mayBeInexact = /\d{16}/;

function readJson(text: string, request: HttpRequest): unknown {
  if (text.trim() === '') return undefined;
  try {
    if (request.bigNumbers !== 'text' || !mayBeInexact.test(text)) return JSON.parse(text) as unknown;
    const exact = (digits: string) =>
      isSafeNumber(digits) ? Number(digits) : new LosslessNumber(digits).toString();
    return parseLossless(text, undefined, { parseNumber: exact });
  } catch {
    return undefined;
  }
}

/** An answer as vendors see it, from its head and its whole body. */
export function toAnswer(
  response: AxiosResponse<unknown>,
  body: ArrayBuffer | Uint8Array,
  request: HttpRequest,
): HttpAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) headers[name.toLowerCase()] = String(value);
  const text = new TextDecoder().decode(body);
  return { status: response.status, headers, text, json: readJson(text, request) };
}

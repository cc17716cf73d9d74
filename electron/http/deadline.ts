/** The end of a request's patience; `clear` lets go of it once the request is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  clear(): void;
}

/** As `AbortSignal.timeout`, whose timer lives on after the request. */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController();
  const late = new DOMException('the request took too long', 'TimeoutError');
  const timer = setTimeout(() => controller.abort(late), ms);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

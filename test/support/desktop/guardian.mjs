// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('guard.mjs', import.meta.url));

/**
 * Sets a process beside the session that ends it when its owner ends, by whatever way: no handler of this process
 * would run after a SIGKILL.
 * @param {string} dir
 * @param {string} id
 */
export function guardSession(dir, id) {
  // Detached: a signal to the whole process group of a test run must not end the one that cleans up after it.
  const guard = spawn(process.execPath, [script, dir, id], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = once(guard, 'exit');
  // Should it be gone, the end of the session tells so.
  guard.stdin.on('error', () => undefined);
  // A test run that forgot to stop its desktop must still come to its end.
  guard.unref();
  /** @type {import('node:net').Socket} */ (guard.stdin).unref();

  // A worker whose test runner is gone would go on with its test, for nobody.
  const leave = () => process.exit(1);
  process.once('disconnect', leave);

  /** Ends the session now. */
  async function finish() {
    process.off('disconnect', leave);
    guard.ref();
    guard.stdin.end();
    const [code, signal] = await ended;
    if (code !== 0) throw new Error(`The desktop session did not end cleanly (${code ?? signal}): ${dir}`);
  }

  /** @param {import('node:child_process').ChildProcess} program that was started with `detached` */
  function watch({ pid }) {
    if (pid !== undefined) guard.stdin.write(`+${pid}\n`);
  }

  /** Its number may be given to somebody else from now on. @param {import('node:child_process').ChildProcess} program */
  function forget({ pid }) {
    if (pid !== undefined) guard.stdin.write(`-${pid}\n`);
  }
  return { finish, watch, forget };
}

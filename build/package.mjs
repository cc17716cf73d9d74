// @ts-check
import { runMain, say } from './message.mjs';
import { setUp } from './set-up.mjs';

/** `npm run package [-- deb AppImage ...]`: the unpacked program, or what it is distributed as. */
async function main() {
  const runtime = await setUp();
  const { makeDistributables, makeProgram } = await import('./packaged-program.mjs');
  const targets = process.argv.slice(2).filter((word) => word !== 'dir');
  if (targets.length > 0) {
    for (const file of await makeDistributables(runtime, targets)) say(file);
    return 0;
  }
  const program = await makeProgram(runtime);
  say(`The program is in ${program.folder}`);
  return 0;
}

await runMain(main);

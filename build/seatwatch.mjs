// @ts-check
import { hasDisplay, isCommand } from './launch.mjs';
import { Problem, runMain } from './message.mjs';
import { startProgram } from './program.mjs';
import { setUp } from './set-up.mjs';

const words = process.argv.slice(2);

/** `npm run -s seatwatch -- WORDS`: the program out of the checkout, as if it were installed. */
async function main() {
  if (!isCommand(words) && !hasDisplay()) {
    throw new Problem(
      'There is no display for the tray icon: neither DISPLAY nor WAYLAND_DISPLAY is set.',
      'Commands such as "status" work without one, and "npm start -- --virtual" shows the rest on a virtual desktop.',
    );
  }
  return startProgram(await setUp(), words).ended;
}

await runMain(main);

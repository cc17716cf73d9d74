// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem, say } from './message.mjs';
import { appFolder, outFolder, root } from './paths.mjs';
import { setUp } from './set-up.mjs';

const starts = 7;
const showings = 20;
const polls = 100;
const megabyte = 1_000_000;

const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The measurements are TypeScript, as the code they measure. */
async function bundlePolls() {
  const { build } = await import('vite');
  const outDir = join(outFolder, 'bench');
  const output = { format: /** @type {const} */ ('es'), entryFileNames: 'poll.js', codeSplitting: false };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'test/bench/poll.ts'),
      outDir,
      minify: false,
      rolldownOptions: { external: ['electron', 'x11'], output },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(outDir, 'poll.js')).href);
}

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
async function measurePrograms(runtime) {
  const { startDesktop } = await import('../test/support/desktop/session.mjs');
  const { TrayProgram } = await import('../test/bench/tray-program.mjs');
  const desktop = await startDesktop({});
  const switches = [...rootSwitches, '--remote-debugging-port=0'];
  const env = { BARE_ICON: join(appFolder, 'icons', 'well-light.png') };
  /** @param {'ours' | 'bare'} name @param {number} round */
  const measured = (name, round) => {
    const profile = join(desktop.dir, `${name}-${round}`);
    mkdirSync(profile);
    const words =
      name === 'ours'
        ? [appFolder, '--', '--profile', profile]
        : [join(root, 'test/bench/bare'), '--', profile];
    return { executable: runtime.path, words: [...switches, ...words], env };
  };
  /** @type {Record<'ours' | 'bare', { start: number[], uss: number[], pss: number[], first: number[], again: number[] }>} */
  const taken = { ours: empty(), bare: empty() };
  try {
    for (let round = 0; round < starts; round += 1)
      for (const name of /** @type {const} */ (['bare', 'ours'])) {
        const program = new TrayProgram(desktop, measured(name, round));
        taken[name].start.push(await program.registered());
        if (round < 3) {
          const { uss, pss } = await program.memory();
          taken[name].uss.push(uss / megabyte);
          taken[name].pss.push(pss / megabyte);
          const { first, again } = await program.popups(showings);
          taken[name].first.push(first);
          taken[name].again.push(...again);
        }
        await program.end();
      }
  } finally {
    await desktop.stop();
  }
  return taken;
}

const empty = () => ({
  start: /** @type {number[]} */ ([]),
  uss: /** @type {number[]} */ ([]),
  pss: /** @type {number[]} */ ([]),
  first: /** @type {number[]} */ ([]),
  again: /** @type {number[]} */ ([]),
});

async function main() {
  const runtime = await setUp();
  if (process.platform !== 'linux')
    throw new Problem('The bench needs the headless desktop, which is for Linux.', 'Run it on Linux.');
  const { figure, figureTable, median, quantile } = await import('../test/bench/figures.mjs');
  say('Measuring; this takes about two minutes ...');
  const { ours, bare } = await measurePrograms(runtime);
  const poll = await (await bundlePolls()).measurePolls(polls);
  const figures = [
    figure('spawn to tray registered, median', 'ms', median(ours.start), median(bare.start)),
    figure('memory at rest, windows closed, USS', 'MB', median(ours.uss), median(bare.uss)),
    figure('memory at rest, windows closed, PSS', 'MB', median(ours.pss), median(bare.pss)),
    figure('click to painted popup, first time, median', 'ms', median(ours.first), median(bare.first)),
    figure('click to painted popup, again, median', 'ms', median(ours.again), median(bare.again)),
    figure(
      'click to painted popup, again, 95th percentile',
      'ms',
      quantile(ours.again, 0.95),
      quantile(bare.again, 0.95),
    ),
    figure('one poll of 500 pools, median', 'ms', median(poll.ours), median(poll.bare)),
  ];
  writeFileSync(
    join(outFolder, 'bench.json'),
    `${JSON.stringify({ electron: runtime.version, node: process.version, figures }, null, 2)}\n`,
  );
  console.log(figureTable(figures));
}

await main();

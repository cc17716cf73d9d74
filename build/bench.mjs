// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './command.mjs';
import { launchWords } from './launch.mjs';
import { Problem, say } from './message.mjs';
import { appFolder, outFolder, root } from './paths.mjs';
import { setUp } from './set-up.mjs';

const starts = 7;
const showings = 20;
const polls = 100;
const rowRounds = 5;
const rowPolls = 10;
const megabyte = 1_000_000;

const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The measurements are TypeScript, as the code they measure. @param {'poll' | 'rows'} name */
async function bundled(name) {
  const { build } = await import('vite');
  const outDir = join(outFolder, 'bench');
  const output = { format: /** @type {const} */ ('es'), entryFileNames: `${name}.js`, codeSplitting: false };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, `test/bench/${name}.ts`),
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { external: ['electron', 'x11', 'playwright-core'], output },
    },
    ssr: { noExternal: true, external: ['playwright-core'] },
  });
  return import(pathToFileURL(join(outDir, `${name}.js`)).href);
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

/** Milliseconds from the start of a process to its end. @param {string} command @param {string[]} words */
async function timed(command, words) {
  const start = performance.now();
  const { status, output } = await run(command, words);
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${output.slice(0, 500)}`);
  return performance.now() - start;
}

/**
 * `status --json` of many connections, and a bare loop over the same bodies, so many at a time in both.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {any} gateways
 */
async function measureFleet(runtime, gateways) {
  const connections = 200;
  const simulator = await gateways.startGateway(100);
  const file = join(outFolder, 'bench', 'fleet.json');
  writeFileSync(file, gateways.fleetFile(simulator.origin, connections));
  const bareWords = [join(root, 'test/bench/bare/fleet.mjs'), simulator.origin, String(connections), '16'];
  const ours = [];
  const bare = [];
  for (let round = 0; round < starts; round += 1) {
    bare.push(await timed(process.execPath, bareWords));
    ours.push(await timed(runtime.path, launchWords(appFolder, ['status', '--json', '--config', file])));
  }
  await simulator.close();
  return { ours, bare };
}

/**
 * The page of pools and a bare virtual list of the same pools.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
async function measureRows(runtime) {
  const { startDesktop } = await import('../test/support/desktop/session.mjs');
  Object.assign(process.env, {
    SEATWATCH_UNDER_TEST: 'built',
    SEATWATCH_EXECUTABLE: runtime.path,
    SEATWATCH_APP: appFolder,
  });
  const { measureRows: measure } = await bundled('rows');
  const desktop = await startDesktop({});
  try {
    return await measure(desktop, rowRounds, rowPolls);
  } finally {
    await desktop.stop();
  }
}

async function main() {
  const runtime = await setUp();
  if (process.platform !== 'linux')
    throw new Problem('The bench needs the headless desktop, which is for Linux.', 'Run it on Linux.');
  const { figure, figureTable, median, quantile } = await import('../test/bench/figures.mjs');
  say('Measuring; this takes about two minutes ...');
  const { ours, bare } = await measurePrograms(runtime);
  const gateways = await bundled('poll');
  const poll = await gateways.measurePolls(polls);
  const fleet = await measureFleet(runtime, gateways);
  const rows = await measureRows(runtime);
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
    figure(
      'status --json of 200 connections, 20 000 pools, start to end',
      'ms',
      median(fleet.ours),
      median(fleet.bare),
    ),
    figure(
      '20 000 pools painted when they come, median',
      'ms',
      median(rows.ours.first),
      median(rows.bare.first),
    ),
    figure(
      '20 000 pools filtered by a letter, median',
      'ms',
      median(rows.ours.typed),
      median(rows.bare.typed),
    ),
    figure(
      '20 000 pools after a poll that changes 1 000, median',
      'ms',
      median(rows.ours.polled),
      median(rows.bare.polled),
    ),
  ];
  writeFileSync(
    join(outFolder, 'bench.json'),
    `${JSON.stringify({ electron: runtime.version, node: process.version, figures }, null, 2)}\n`,
  );
  console.log(figureTable(figures));
}

await main();

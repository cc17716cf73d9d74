// @ts-check
// Runs electronegativity over a folder and writes what it found as JSON. A process of its own, since it asks the
// network for translations and releases as soon as it is loaded: here its way there is a function that refuses.
import { createRequire } from 'node:module';

const [folder, electronVersionOverride] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const tool = createRequire(require.resolve('@doyensec/electronegativity'));

const refuse = () => Promise.reject(new Error('no network'));
const got = tool.resolve('got');
tool.cache[got] = Object.assign(Object.create(null), {
  id: got,
  filename: got,
  loaded: true,
  exports: refuse,
});
const print = process.stdout.write.bind(process.stdout);
// Its own words would stand among what it found.
process.stdout.write = () => true;

const run = tool('./runner.js');
const { issues, errors, atomicChecks, globalChecks } = await run({
  input: folder,
  isRelative: true,
  electronVersionOverride,
  excludeFromScan: ['AvailableSecurityFixesGlobalCheck'],
});
print(JSON.stringify({ issues, errors, checks: atomicChecks + globalChecks }));

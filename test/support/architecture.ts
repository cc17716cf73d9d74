import path from 'node:path';
import { type Files, type Found, type Sources, type Violation, eachImport } from './architecture-finding';
import * as tables from './architecture-tables';
import { simulatorsApart, vendorsApart, vendorsWhole } from './architecture-vendors';
import { type Import, type SourceFile, sourceFile, targetOf } from './source-file';

const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));

/** The places for an import: those for types count only where nothing is loaded. */
const placesFor = (places: readonly string[], { isType }: Import): string[] =>
  places.flatMap((place) => (!place.startsWith('type ') ? [place] : isType ? [place.slice(5)] : []));

function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const roomOf = (file: string): tables.Room | undefined =>
  Object.entries(tables.rooms).find(([place]) => isIn(file, [place]))?.[1];

const inRooms = (sources: Sources): Found =>
  sources
    .filter(({ path: file }) => roomOf(file) === undefined)
    .map(({ path: file }) => ({ file, detail: 'in no room' }));

const direction = (sources: Sources, files: Files): Found =>
  eachImport(sources, (file, one) => {
    const target = targetOf(file, one, files);
    const allowed = placesFor(roomOf(file)?.tree ?? [], one);
    return target === undefined || isIn(target, allowed) ? undefined : `imports ${target}`;
  });

const packages = (sources: Sources): Found =>
  eachImport(sources, (file, one) => {
    const name = packageOf(one.specifier);
    if (name === undefined || placesFor(roomOf(file)?.packages ?? [], one).includes(name)) return undefined;
    return `imports ${one.specifier}`;
  });

const soleImporters = (sources: Sources): Found =>
  eachImport(sources, (file, { specifier }) => {
    const places = tables.soleImporters[specifier] ?? tables.soleImporters[packageOf(specifier) ?? ''];
    return places === undefined || isIn(file, places) ? undefined : `imports ${specifier}`;
  });

const soleTakers = (sources: Sources): Found =>
  eachImport(sources, (file, { specifier, names }) => {
    if (packageOf(specifier) !== 'electron') return undefined;
    const taken = names.find(
      (name) => ['*', 'default'].includes(name) || !isIn(file, tables.soleTakers[name] ?? [file]),
    );
    return taken === undefined ? undefined : `takes ${taken} of electron`;
  });

const soleUsers = (sources: Sources): Found =>
  sources.flatMap(({ path: file, uses }) =>
    Object.entries(tables.soleUsers)
      .filter(([name, places]) => uses.has(name) && !isIn(file, places))
      .map(([name]) => ({ file, detail: `uses ${name}` })),
  );

const entries = (sources: Sources, files: Files): Found =>
  eachImport(sources, (file, one) => {
    const target = targetOf(file, one, files) ?? '';
    const isComposer = target === 'electron/main.ts' || isIn(target, ['electron/resident/']);
    const mayCompose =
      file === 'electron/main.ts' || (isIn(file, ['electron/resident/']) && target !== 'electron/main.ts');
    return isComposer && !mayCompose ? `imports ${target}` : undefined;
  });

const targetsOf = ({ path: file, imports }: SourceFile, files: Files, withTypes: boolean): string[] =>
  imports
    .filter(({ isType }) => withTypes || !isType)
    .map((one) => targetOf(file, one, files))
    .filter((target) => target !== undefined);

function cycles(sources: Sources, files: Files): Found {
  const graph = new Map(sources.map((source) => [source.path, targetsOf(source, files, true)]));
  const found: { file: string; detail: string }[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    // Named by its first file, wherever the walk came into it.
    const [first = file] = at < 0 ? [] : trail.slice(at).sort();
    if (at >= 0) found.push({ file: first, detail: [...trail.slice(at), file].join(' -> ') });
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

/** Windows parse nothing: the schema library must not come along with a function of the domain. */
function lightWindows(sources: Sources, files: Files): Found {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const reach = (file: string): void => {
    const source = byPath.get(file);
    if (source === undefined || reached.has(file)) return;
    reached.add(file);
    targetsOf(source, files, false).forEach(reach);
  };
  for (const file of byPath.keys()) if (file.startsWith('renderer/')) reach(file);
  return [...reached]
    .filter((file) =>
      byPath.get(file)?.imports.some((one) => !one.isType && packageOf(one.specifier) === 'zod'),
    )
    .map((file) => ({ file, detail: 'loads zod into the windows' }));
}

const size = (sources: Sources): Found =>
  sources
    .filter(({ lines }) => lines > tables.longestFile)
    .map(({ path: file, lines }) => ({ file, detail: `has ${lines} lines` }));

function names(sources: Sources): Found {
  const isVague = (name: string) =>
    name.split('-').some((word) => tables.vagueNames.includes(word.toLowerCase()));
  const isWrong = (file: string, name: string) =>
    file.endsWith('.svelte') ? !/^[A-Z][A-Za-z]*$/.test(name) : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  return sources.flatMap(({ path: file }) => {
    const name = path.posix.basename(file).split('.')[0] ?? '';
    return isVague(name) || isWrong(file, name) ? [{ file, detail: `is called ${name}` }] : [];
  });
}

const noSharedVariable = (sources: Sources): Found =>
  sources
    .filter(({ exportsVariable }) => exportsVariable)
    .map(({ path: file }) => ({ file, detail: 'exports a variable' }));

/** Every rule by what it promises. */
export const rules: Readonly<Record<string, (sources: Sources, files: Files) => Found>> = {
  'every file lies in a room': inRooms,
  'imports go in one direction': direction,
  'a room uses its own packages only': packages,
  'a package has its one importer': soleImporters,
  'a part of Electron has its one taker': soleTakers,
  'clock, chance, timers, streams and network are reached in named places only': soleUsers,
  'nobody imports what composes': entries,
  'a vendor knows no other vendor': vendorsApart,
  'a simulator knows no other vendor’s simulator': simulatorsApart,
  'a vendor has its simulator, site, fixture, harness, test and place in the registry': vendorsWhole,
  'imports make no cycle': cycles,
  'windows load no schemas': lightWindows,
  'a file is short': size,
  'a file is called by what it holds': names,
  'no variable is shared': noSharedVariable,
};

const isSource = (file: string): boolean =>
  /^(electron|renderer)\/.*\.(ts|svelte)$/.test(file) && !file.endsWith('.d.ts');

/** Every broken rule in a tree, given as the text of each file by its path. */
export function violations(files: Files): readonly Violation[] {
  const sources = [...files].filter(([file]) => isSource(file)).map(([file, text]) => sourceFile(file, text));
  return Object.entries(rules).flatMap(([rule, look]) =>
    look(sources, files).map((found) => ({ rule, ...found })),
  );
}

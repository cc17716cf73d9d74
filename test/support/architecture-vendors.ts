import { type Files, type Found, type Sources, eachImport } from './architecture-finding';
import * as tables from './architecture-tables';
import { targetOf } from './source-file';

const vendorRoom = 'electron/vendors/';
const demoRoom = 'electron/demo/';

/** The name of a file that lies in a room. */
const nameIn = (room: string, file: string): string | undefined =>
  file.startsWith(room) && file.endsWith('.ts') ? file.slice(room.length, -3) : undefined;

const isPartOf = (id: string, name: string): boolean => name === id || name.startsWith(`${id}-`);

/** What lies in electron/vendors/ is a vendor, unless it is general, or a part: `acme-shapes` beside `acme`. */
function vendorIds(files: Files): readonly string[] {
  const names = [...files.keys()].flatMap((file) => nameIn(vendorRoom, file) ?? []);
  const own = names.filter((name) => !tables.vendorFrame.includes(name));
  return own.filter((name) => !own.some((other) => other !== name && isPartOf(other, name)));
}

/** The vendor that a file of the room belongs to; undefined for a general file, and outside the room. */
function ownerIn(room: string, file: string, files: Files): string | undefined {
  const name = nameIn(room, file);
  if (name === undefined || (room === vendorRoom && tables.vendorFrame.includes(name))) return undefined;
  return vendorIds(files).find((id) => isPartOf(id, name));
}

/** A vendor's files of a room are imported by each other, and one of them by the one file that lists all vendors. */
const ownFilesOnly = (room: string, lister: string, listed: (id: string) => string) => {
  const isStrange = (file: string, target: string, files: Files): boolean => {
    const owner = ownerIn(room, target, files);
    if (owner === undefined || ownerIn(room, file, files) === owner) return false;
    return file !== lister || target !== listed(owner);
  };
  return (sources: Sources, files: Files): Found =>
    eachImport(sources, (file, one) => {
      const target = targetOf(file, one, files);
      return target !== undefined && isStrange(file, target, files) ? `imports ${target}` : undefined;
    });
};

const registry = `${vendorRoom}index.ts`;
const demo = `${demoRoom}demo.ts`;
const mainFile = (id: string): string => `${vendorRoom}${id}.ts`;
const siteFile = (id: string): string => `${demoRoom}${id}-site.ts`;
const onlyOwnVendor = ownFilesOnly(vendorRoom, registry, mainFile);
const onlyOwnSimulator = ownFilesOnly(demoRoom, demo, siteFile);

export function vendorsApart(sources: Sources, files: Files): Found {
  const general = eachImport(sources, (file, one) => {
    const target = targetOf(file, one, files) ?? '';
    const name = nameIn(vendorRoom, target) ?? '';
    const isKept = tables.vendorFrame.includes(name) && !tables.vendorKnows.includes(name);
    return isKept && ownerIn(vendorRoom, file, files) !== undefined ? `imports ${target}` : undefined;
  });
  return [...general, ...onlyOwnVendor(sources, files)];
}

export function simulatorsApart(sources: Sources, files: Files): Found {
  const homeless = sources
    .map(({ path: file }) => ({ file, name: nameIn(demoRoom, file) }))
    .filter(({ file, name }) => {
      const isGeneral = name === undefined || tables.demoFrame.includes(name);
      return !isGeneral && ownerIn(demoRoom, file, files) === undefined;
    });
  return [
    ...homeless.map(({ file }) => ({ file, detail: 'simulates no vendor' })),
    ...onlyOwnSimulator(sources, files),
  ];
}

export function vendorsWhole(sources: Sources, files: Files): Found {
  const importsOf = (lister: string): readonly (string | undefined)[] =>
    (sources.find(({ path: file }) => file === lister)?.imports ?? []).map((one) =>
      targetOf(lister, one, files),
    );
  const [registered, shown] = [importsOf(registry), importsOf(demo)];
  return vendorIds(files).flatMap((id) => {
    const wanted = [
      ...[`${demoRoom}${id}.ts`, siteFile(id)],
      ...[`test/vendors/${id}.test.ts`, `test/vendors/harness/${id}.ts`],
    ];
    const missing = wanted.filter((file) => !files.has(file)).map((file) => `${file} is missing`);
    const hasFixture = [...files.keys()].some((file) => file.startsWith(`test/fixtures/${id}/`));
    const details = [
      ...(registered.includes(mainFile(id)) ? [] : ['is not in the registry']),
      ...(shown.includes(siteFile(id)) ? [] : ['is not in the demo']),
      ...(hasFixture ? [] : [`test/fixtures/${id}/ is missing`]),
      ...missing,
    ];
    return details.map((detail) => ({ file: mainFile(id), detail }));
  });
}

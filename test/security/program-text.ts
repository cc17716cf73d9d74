import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../support/tree';

/** The scanner knows neither types nor private members: everything is brought down to what it can read. */
function plainScript(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2021, module: ts.ModuleKind.ESNext },
  });
  return outputText;
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copyRoom(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(from, name);
    if (/\.(ts|js|cjs)$/.test(name) && !name.endsWith('.d.ts'))
      write(to, name.replace(/\.(ts|cjs)$/, '.js'), plainScript(readFileSync(file, 'utf8')));
    else if (/\.(html|json)$/.test(name)) cpSync(file, path.join(to, name), { recursive: true });
  }
}

/** The sources of the program, as a folder that the scanner can read. */
export function copySources(folder: string): void {
  for (const room of ['electron', 'renderer']) copyRoom(path.join(root, room), path.join(folder, room));
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(path.join(root, name), path.join(folder, name));
}

/** The program as it was built from them. */
export function copyBuilt(app: string, folder: string): void {
  copyRoom(app, folder);
  cpSync(path.join(root, 'package-lock.json'), path.join(folder, 'package-lock.json'));
}

import path from 'node:path';
import ts from 'typescript';

/** One import or re-export. `isType`: nothing of it is left when the program runs. */
export interface Import {
  /** As it is written: `zod`, `node:fs`, `../domain/level`. */
  readonly specifier: string;
  readonly isType: boolean;
  /** Names as the other file exports them; `*` for all of it. */
  readonly names: readonly string[];
}

/** What the architecture rules need to know of a file. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** `Date.now`, `new Date()`, `console`, `process.stdout`, `fetch`: whatever is used by name. */
  readonly uses: ReadonlySet<string>;
  readonly exportsVariable: boolean;
}

const scripts = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

const codeOf = (file: string, text: string): string =>
  file.endsWith('.svelte') ? [...text.matchAll(scripts)].map(([, code]) => code).join('\n') : text;

const namesOf = (names: ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>): string[] =>
  names.map(({ propertyName, name }) => (propertyName ?? name).text);

function importOf({ moduleSpecifier, importClause }: ts.ImportDeclaration): Import {
  const specifier = (moduleSpecifier as ts.StringLiteral).text;
  const bindings = importClause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? namesOf(bindings.elements) : [];
  const names = [
    ...(importClause?.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : named),
  ];
  // With verbatimModuleSyntax `import { type A } from 'x'` still loads x: only `import type` is gone.
  return { specifier, isType: importClause?.isTypeOnly === true, names };
}

const isCallOf = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

const textArgument = (node: ts.CallExpression): string | undefined => {
  const [first] = node.arguments;
  return first && ts.isStringLiteralLike(first) ? first.text : undefined;
};

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return importOf(node);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names =
      node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : null;
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    return { specifier, isType: node.isTypeOnly, names: names === null ? ['*'] : namesOf(names) };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  )
    return { specifier: node.argument.literal.text, isType: true, names: ['*'] };
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const specifier = isDynamic || isCallOf(node, 'require') ? textArgument(node) : undefined;
  return specifier === undefined ? undefined : { specifier, isType: false, names: ['*'] };
}

/** Whether this is the name of a member (`x.console`, `{ console: 1 }`) and no use of a variable. */
const isMemberName = (node: ts.Node): boolean => 'name' in node.parent && node.parent.name === node;

function usesIn(node: ts.Node): readonly string[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date')
    return (node.arguments?.length ?? 0) === 0 ? ['new Date()'] : [];
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return [node.expression.text, `${node.expression.text}.${node.name.text}`];
  return ts.isIdentifier(node) && !isMemberName(node) ? [node.text] : [];
}

const isExportedVariable = (node: ts.Node): boolean =>
  ts.isVariableStatement(node) &&
  (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
  (node.declarationList.flags & ts.NodeFlags.Const) === 0;

function parse(file: string, text: string): SourceFile {
  const source = ts.createSourceFile(`${file}.ts`, codeOf(file, text), ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const uses = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found) imports.push(found);
    for (const use of usesIn(node)) uses.add(use);
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    path: file,
    lines: text.trimEnd().split('\n').length,
    imports,
    uses,
    exportsVariable: source.statements.some(isExportedVariable),
  };
}

const parsed = new Map<string, SourceFile>();

/** Parsed once for each text, since every seeded fault looks at the whole tree again. */
export function sourceFile(file: string, text: string): SourceFile {
  const key = `${file}\n${text}`;
  const known = parsed.get(key) ?? parse(file, text);
  parsed.set(key, known);
  return known;
}

/** The file of the tree that an import leads to; undefined for a package, or where there is none. */
export function targetOf(
  from: string,
  { specifier }: Import,
  files: ReadonlyMap<string, unknown>,
): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.posix.join(path.posix.dirname(from), specifier);
  return [base, `${base}.ts`, `${base}.svelte.ts`, `${base}/index.ts`].find((file) => files.has(file));
}

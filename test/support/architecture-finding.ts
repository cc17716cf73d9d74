import type { Import, SourceFile } from './source-file';

/** A broken rule: which, where, and how. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly detail: string;
}

/** All files of the tree by path; only those of electron/ and renderer/ are held to the rules. */
export type Files = ReadonlyMap<string, string>;
export type Sources = readonly SourceFile[];
export type Found = readonly Omit<Violation, 'rule'>[];

/** What a look at every import finds. */
export function eachImport(sources: Sources, look: (file: string, one: Import) => string | undefined): Found {
  return sources.flatMap(({ path: file, imports }) =>
    imports.flatMap((one) => {
      const detail = look(file, one);
      return detail === undefined ? [] : [{ file, detail: one.isType ? `${detail} (types)` : detail }];
    }),
  );
}

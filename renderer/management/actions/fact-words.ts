import { texts } from '../../../electron/texts/language';

// A newer version may have read what this one has no name for.
export function factName(name: string): string {
  const names: Readonly<Record<string, string>> = texts().actions.page.end.facts;
  return (Object.hasOwn(names, name) ? names[name] : undefined) ?? name;
}

/** What was read back, in words; a time stays as exact as the vendor has it, since it is a proof. */
export function factWords(value: unknown): string {
  const t = texts().actions.page.end;
  if (value === null || value === undefined) return t.notSaid;
  if (value === true) return t.yes;
  if (value === false) return t.no;
  return value === '' || value === 'none' ? t.none : String(value);
}

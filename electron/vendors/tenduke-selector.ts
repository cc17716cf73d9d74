import { texts } from '../texts/language';

/** A piece of a graph selector, encoded for a URL; or why there can be none. */
export type Piece =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

const longest = 300;

// No escape is documented for any of these: a quote ends the value, ~ and * turn it into a pattern, the others are
// the selector's own signs, and a slash or backslash is refused in a path by many servers even when encoded.
const signs = /['"~*[\]{}/\\]/u;
// Control characters, halves of a surrogate pair, and what Unicode keeps for line and paragraph ends.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

function problemOf(value: string): string | null {
  const said = texts().tenduke.selector;
  if (value === '') return said.empty;
  if (value.length > longest) return said.tooLong(longest);
  if (unprintable.test(value)) return said.unprintable;
  const sign = signs.exec(value)?.[0];
  return sign === undefined ? null : said.sign(sign);
}

/** `[@name='Acme%20Inc']`. The value means exactly itself, or it is refused: nothing is repaired. */
export function condition(field: 'id' | 'name' | 'title', value: string): Piece {
  const problem = problemOf(value);
  if (problem !== null) return { ok: false, problem };
  // Parentheses ask for the flat form elsewhere in a selector, so they are encoded, too.
  const encoded = encodeURIComponent(value).replaceAll('(', '%28').replaceAll(')', '%29');
  return { ok: true, text: `[@${field}='${encoded}']` };
}

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** An id is a UUID; other plain ids are let through, nothing that could be more than an id is. */
export const idProblem = (id: string): string | null =>
  idPattern.test(id) ? null : texts().tenduke.selector.id;

/** An id as a part of a path or a query. */
export const idPart = (id: string): Piece => {
  const problem = idProblem(id);
  return problem === null ? { ok: true, text: encodeURIComponent(id) } : { ok: false, problem };
};

/** `{i=0,r=100}`: objects from `offset` on, `rows` at most. */
export const pageOf = (offset: number, rows: number): string => `%7Bi=${offset},r=${rows}%7D`;

/** `{count}`: how many there are, instead of the objects. */
export const countOnly = '%7Bcount%7D';

export const organization = (which: string): string => `/graph/Organization${which}`;

const licensePath = '/~OneToMany/Entitlement/~OneToMany/License';

/** An organization's licenses; with an empty condition, those of every organization that the caller may see. */
export const licensesOf = (which: string): string => `${organization(which)}${licensePath}`;

const assignment = '/~Assignment:LicenseProfileAssignment';
const consumption = '/~OneToMany/Consumption:LicenseProfileAssignmentConsumption';

/** The related objects wanted with each license. This is no ordinary query string: it is never encoded again. */
export function licenseTail(wanted: { readonly item: boolean; readonly profiles: boolean }): string {
  const parts = [
    ...(wanted.item ? ['/~ManyToOne/LicensedItem'] : []),
    ...(wanted.profiles ? [`${assignment}/~ManyToOne/Profile`] : []),
    `${assignment}${consumption}`,
  ];
  return `?${parts.join('&')}`;
}

/** Every lease of an organization's licenses. */
export const consumptionOf = (which: string): string =>
  `${licensesOf(which)}/~OneToMany/Assignment:LicenseProfileAssignment${consumption}`;

/** The lease ids of one user. */
export const leaseIdsOf = (profile: string): string =>
  `/graph/Profile${profile}/Assignment:LicenseProfileAssignment${consumption}/@leaseId`;

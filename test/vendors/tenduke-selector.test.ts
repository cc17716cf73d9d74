import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSelector } from '../../electron/demo/tenduke-grammar';
import {
  condition,
  countOnly,
  idPart,
  leaseIdsOf,
  licenseTail,
  licensesOf,
  pageOf,
} from '../../electron/vendors/tenduke-selector';

/** As a server meets it: the address goes through a URL, then the path below `/graph` is parsed. */
function parsed(text: string) {
  const { pathname, search } = new URL(`https://duke.example${text}`);
  return parseSelector(pathname.slice('/graph'.length), search.slice(1));
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "'",
          '"',
          '[',
          ']',
          '{',
          '}',
          '~',
          '*',
          '@',
          '=',
          '/',
          '\\',
          '?',
          '&',
          '#',
          '%',
          '+',
          ';',
          ':',
          ',',
          '.',
        ],
        ...[
          ' ',
          '\u0000',
          '\n',
          '\u007f',
          '\u2028',
          '\ud800',
          '\u202e',
          'ß',
          '漢',
          '😀',
          'a',
          'Z',
          '%27',
          '..',
          '()',
        ],
        ...["']", '{count}', '/~OneToMany/', 'Acme'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('a name in a selector', () => {
  it('means exactly itself or is refused in words, whatever is in it', () => {
    let built = 0;
    fc.assert(
      fc.property(nasty, fc.constantFrom('name', 'title', 'id'), (name, field) => {
        const piece = condition(field, name);
        if (!piece.ok) {
          expect(piece.problem).toMatch(/^it (is|holds) /);
          return;
        }
        built += 1;
        const path = `${licensesOf(piece.text)}${pageOf(0, 5)}${licenseTail({ item: true, profiles: true })}`;
        const { steps, window, tail, field: projected } = parsed(path);
        expect(steps.map((step) => step.condition)).toEqual([{ field, value: name }, null, null]);
        expect(steps.map((step) => step.name)).toEqual(['Organization', 'Entitlement', 'License']);
        expect({ window, projected, tail: tail.length }).toEqual({
          window: { offset: 0, limit: 5 },
          projected: null,
          tail: 3,
        });
      }),
      { numRuns: 10_000 },
    );
    expect(built).toBeGreaterThan(500);
  });

  it.each([
    ['Acme Inc', "[@name='Acme%20Inc']"],
    ['Smith & Sons (UK)', "[@name='Smith%20%26%20Sons%20%28UK%29']"],
    ['Straße 漢字 50 %', "[@name='Stra%C3%9Fe%20%E6%BC%A2%E5%AD%97%2050%20%25']"],
  ])('%s is encoded', (name, text) => {
    expect(condition('name', name)).toEqual({ ok: true, text });
  });

  it.each(["O'Brien", 'Acme*', '~Acme', 'A[1]', 'A{1}', 'A/B', 'A\\B', 'A"B', 'A\nB', '', '\ud800'])(
    '%j is refused',
    (name) => {
      expect(condition('name', name).ok).toBe(false);
    },
  );
});

describe('an id', () => {
  it('is plain, or refused', () => {
    expect(idPart('9e0f6c0e-0001-4b4e-9a57-6f3f8a1d0001')).toMatchObject({ ok: true });
    fc.assert(
      fc.property(nasty, (id) => {
        const piece = idPart(id);
        if (piece.ok) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/);
      }),
    );
  });
});

describe('the documented selectors', () => {
  it('are what the builder makes', () => {
    expect(leaseIdsOf("[@id='P']")).toBe(
      "/graph/Profile[@id='P']/Assignment:LicenseProfileAssignment/~OneToMany/Consumption:LicenseProfileAssignmentConsumption/@leaseId",
    );
    expect(licensesOf('')).toBe('/graph/Organization/~OneToMany/Entitlement/~OneToMany/License');
    expect(decodeURIComponent(`${pageOf(100, 50)}${countOnly}`)).toBe('{i=100,r=50}{count}');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportCondition } from '../../electron/domain/report-wish';
import { reportColumns } from '../../electron/vendors/license-statistics-columns';
import { conditionFault, filterOf } from '../../electron/vendors/license-statistics-conditions';
import { dialects, wishFault } from '../../electron/vendors/license-statistics-query';

const host: ReportCondition = { field: 'hn', operator: 'contains', value: 'ws-' };
const many: ReportCondition = { field: 'lus', operator: 'above', value: ' 2 ' };

describe('conditions for a report of License Statistics', () => {
  it('are written as each dialect reads them', () => {
    expect(filterOf([host, many], 'v1')).toEqual([
      { type: 'string', field: 'hn', value: 'ws-' },
      { type: 'numeric', comparison: 'gt', field: 'lus', value: '2' },
    ]);
    expect(filterOf([host, many], 'v6.8')).toEqual([
      { property: 'hn', value: 'ws-' },
      { property: 'lus', operator: 'gt', value: 2 },
    ]);
    expect(filterOf([], 'v1')).toBeUndefined();
  });

  it('name the first that can’t be asked for', () => {
    expect(conditionFault([host, many])).toBeNull();
    for (const [change, path] of [
      [{ field: 'who' }, 'conditions[1].field'],
      [{ value: '  ' }, 'conditions[1].value'],
      [{ value: 'two' }, 'conditions[1].value'],
      [{ operator: 'contains' }, 'conditions[1].operator'],
      [{ field: 'un' }, 'conditions[1].operator'],
    ] as const)
      expect(conditionFault([host, { ...many, ...change }])?.path).toBe(path);
  });

  it('are a filter that passes the check of filters, whatever is looked for', () => {
    const condition = fc
      .tuple(fc.constantFrom(...reportColumns()), fc.string({ minLength: 1 }), fc.integer())
      .map(([{ id, kind }, text, count]): ReportCondition => {
        if (kind === 'text') return { field: id, operator: 'contains', value: `x${text}` };
        return { field: id, operator: 'below', value: String(count) };
      });
    fc.assert(
      fc.property(fc.array(condition), fc.constantFrom(...dialects), (conditions, dialect) => {
        expect(conditionFault(conditions)).toBeNull();
        const wish = {
          format: 'csv',
          order: null,
          limit: null,
          offset: null,
          fields: [],
          name: null,
        } as const;
        const filter = filterOf(conditions, dialect);
        expect(wishFault({ ...wish, conditions, filter }, dialect)).toBeNull();
      }),
    );
  });
});

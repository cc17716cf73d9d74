import { describe, expect, test } from 'vitest';
import type { ReportColumn } from '../../../electron/domain/report-wish';
import { ReportForm } from '../../../renderer/state/report-form.svelte';

const columns: readonly ReportColumn[] = [
  { id: 'uid', label: 'User ID', kind: 'number' },
  { id: 'un', label: 'User', kind: 'text' },
  { id: 'lus', label: 'Used', kind: 'number' },
];
const aForm = () => new ReportForm('ls', columns);

describe('the form of a report', () => {
  test('wishes nothing special as it is opened', () => {
    expect(aForm().wanted()).toEqual({
      connectionId: 'ls',
      format: 'csv',
      fields: [],
      conditions: [],
      order: null,
      limit: null,
      title: null,
    });
  });

  test('names the chosen columns in their order once they are others than the server’s', () => {
    const form = aForm();
    expect(form.move('lus', 0)).toBe(0);
    form.show('uid', false);
    expect(form.wanted()?.fields).toEqual(['lus', 'un']);
    form.showAll();
    expect(form.move('lus', 99)).toBe(2);
    expect(form.wanted()?.fields).toEqual([]);
  });

  test('keeps the comparison fitting to the column', () => {
    const form = aForm();
    form.add();
    expect(form.conditions).toMatchObject([{ field: 'un', operator: 'contains' }]);
    const [{ key } = { key: -1 }] = form.conditions;
    form.change(key, { field: 'lus', value: ' 2 ' });
    expect(form.conditions).toMatchObject([{ field: 'lus', operator: 'is' }]);
    form.change(key, { operator: 'above' });
    expect(form.wanted()?.conditions).toEqual([{ field: 'lus', operator: 'above', value: '2' }]);
  });

  test('tells what is to be mended from the first try on, and wishes nothing before it is', () => {
    const form = aForm();
    form.add();
    form.limit = 'few';
    for (const { id } of columns) form.show(id, false);
    expect(form.faultCount).toBe(0);
    expect(form.wanted()).toBeNull();
    expect(form.faultCount).toBe(3);
    const [first] = form.conditions;
    expect(first === undefined ? null : form.conditionFault(first)).toBe('Enter what to look for.');
    form.remove(first?.key ?? -1);
    form.limit = '20';
    form.show('un', true);
    expect(form.wanted()).toMatchObject({ limit: 20, fields: ['un'] });
  });

  test('has a title only in documents that bear one', () => {
    const form = aForm();
    form.title = ' Friday ';
    expect(form.wanted()?.title).toBeNull();
    form.format = 'pdf';
    expect(form.wanted()?.title).toBe('Friday');
  });
});

import { describe, expect, test } from 'vitest';
import { TableExport } from '../../../renderer/state/table-export.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const table = { name: 'Seatwatch holders', columns: ['Who'], rows: [['Mara']] };

describe('saving what a page shows', () => {
  test('says where it went, and nothing where no place was chosen', async () => {
    const saving = new TableExport(
      new FakeBridge({ 'table.save': { outcome: 'done', message: 'Saved as a.csv.' } }),
    );
    await saving.save(table);
    expect(saving.words).toBe('Saved as a.csv.');
    const left = new TableExport(
      new FakeBridge({ 'table.save': { outcome: 'cancelled', message: 'None.' } }),
    );
    await left.save(table);
    expect(left.words).toBe(null);
  });

  test('says what to do with a table that is not taken, saved or copied', async () => {
    const bridge = new FakeBridge();
    bridge.refused.add('table.save').add('table.copy');
    const saving = new TableExport(bridge);
    await saving.save(table);
    expect(saving.words).toMatch(/Search for fewer rows/);
    await saving.copy(table, 'Copied.');
    expect(saving.words).toMatch(/Search for fewer rows/);
  });
});

import { describe, expect, test } from 'vitest';
import { licenseChoices } from '../../../../renderer/management/actions/license-choices';
import { aPool } from '../../../support/builders';

describe('the licenses that an action may be about', () => {
  test('go by their product, and by their id as well where two have one name', () => {
    const pools = [
      aPool({ key: 'l-1', product: 'Draft' }),
      aPool({ key: 'l-2', product: 'Draft' }),
      aPool({ key: 'l-3', product: 'Render' }),
    ];
    expect(licenseChoices(pools)).toEqual([
      { id: 'l-1', name: 'Draft · l-1' },
      { id: 'l-2', name: 'Draft · l-2' },
      { id: 'l-3', name: 'Render' },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { vendorForm } from '../../electron/setup/vendor-form';
import { citrixCloud } from '../../electron/vendors/citrix-cloud';

describe('the form of a vendor', () => {
  test('marks what most connections need, though not all do', () => {
    const { settings } = vendorForm(citrixCloud);
    const usual = settings.filter(({ isRequired, isUsual }) => isRequired || isUsual === true);
    expect(usual.map(({ name }) => name)).toEqual(['customerId', 'clientId']);
  });
});

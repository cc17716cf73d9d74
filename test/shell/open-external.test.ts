import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createExternalOpener, isDocumented } from '../../electron/shell/open-external';
import { vendors } from '../../electron/vendors';

const shell = vi.hoisted(() => ({ openExternal: vi.fn() }));
vi.mock('electron', () => ({ shell }));

const hosts = new Set(['docs.vendor.example']);
const onFailed = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  shell.openExternal.mockResolvedValue(undefined);
});

describe('a page outside', () => {
  test('may be opened at a documented host by https', () => {
    expect(isDocumented('https://docs.vendor.example/api?x=1', hosts)).toBe(true);
  });

  test.each([
    'http://docs.vendor.example/',
    'https://docs.vendor.example.evil.example/',
    'https://evil.example/docs.vendor.example',
    'https://sub.docs.vendor.example/',
    'https://docs.vendor.example:8443/',
    'https://mira@docs.vendor.example/',
    'https://mira:word@docs.vendor.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://seatwatch/popup/index.html',
    'smb://docs.vendor.example/x',
    '//docs.vendor.example/',
    '',
  ])('is not opened as %j', (url) => {
    expect(isDocumented(url, hosts)).toBe(false);
  });
});

describe('the opener', () => {
  const open = () => createExternalOpener({ vendors, onFailed });

  test.each(vendors.map(({ id, docs }) => [id, docs]))('opens the documentation of %s', async (id, docs) => {
    await open()(id, 'docs');
    expect(shell.openExternal.mock.calls).toEqual([[docs]]);
  });

  test.each(['nobody', '__proto__', 'https://evil.example/'])(
    'opens nothing for the vendor %s',
    async (id) => {
      await open()(id, 'docs');
      expect(shell.openExternal).not.toHaveBeenCalled();
    },
  );

  test.each(['http://docs.vendor.example/', 'not an address'])(
    'opens nothing where a vendor names %s',
    async (docs) => {
      await createExternalOpener({ vendors: [{ id: 'v', docs }], onFailed })('v', 'docs');
      expect(shell.openExternal).not.toHaveBeenCalled();
    },
  );

  test('tells the address where no browser can be opened', async () => {
    shell.openExternal.mockRejectedValue(new Error('no browser'));
    await open()('tenduke', 'docs');
    expect(onFailed).toHaveBeenCalledWith('https://docs.enterprise.10duke.com/api/api-graph');
  });
});

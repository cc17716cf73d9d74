import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { programUnderTest, runCommand } from '../support/program.mjs';

/** A fuse is a letter in the executable. */
const fuseIs = { '0': 'off', '1': 'on' } as Readonly<Record<string, string>>;

/** Read back from the executable that is tested. */
async function fuses() {
  const wire = await getCurrentFuseWire(programUnderTest().executable);
  return Object.fromEntries(
    [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ].map((option) => [FuseV1Options[option], fuseIs[String.fromCharCode(Number(wire[option]))]]),
  );
}

if (process.env['SEATWATCH_UNDER_TEST'] === 'packaged')
  describe('the package', () => {
    it('has every fuse flipped that its platform has a use for', async () => {
      expect(await fuses()).toEqual({
        RunAsNode: 'off',
        EnableCookieEncryption: 'off',
        EnableNodeOptionsEnvironmentVariable: 'off',
        EnableNodeCliInspectArguments: 'off',
        OnlyLoadAppFromAsar: 'on',
        GrantFileProtocolExtraPrivileges: 'off',
      });
    });

    it('is not made a Node by its environment', async () => {
      const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such-option' };
      const { code, stdout } = await runCommand(['--version'], { env });
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    });
  });
else
  describe('an Electron as it comes', () => {
    it('has fuses that a package must flip, which are told from flipped ones', async () => {
      expect(await fuses()).toMatchObject({ RunAsNode: 'on', OnlyLoadAppFromAsar: 'off' });
    });
  });

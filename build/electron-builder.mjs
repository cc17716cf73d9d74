// @ts-check
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { root } from './paths.mjs';

const iconFile = 'out/icons/app-icon-512.png';

/** @param {string} platform as Electron names it */
function fuses(platform) {
  return {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    // It would open the keyring at each start, before anybody could ask for that; and no cookie is kept.
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Linux has no place for the archive's checksum, and so no check.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  };
}

/**
 * Puts the launcher in the place of the executable, whose name every menu and link starts.
 * @param {string} folder
 */
function installLauncher(folder) {
  const launcher = join(folder, 'seatwatch');
  renameSync(launcher, join(folder, 'seatwatch-bin'));
  copyFileSync(join(root, 'build', 'launcher.sh'), launcher);
  chmodSync(launcher, 0o755);
}

/** @param {import('electron-builder').AfterPackContext} context */
async function afterPack(context) {
  const { appOutDir, electronPlatformName, packager } = context;
  // electron-builder copies the opener of a plain Electron; nothing in a package may open other programs.
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  // By `electronFuses` they would be set after this hook, in the file that the launcher is about to replace.
  await packager.addElectronFuses(context, fuses(electronPlatformName));
  if (electronPlatformName === 'linux') installLauncher(appOutDir);
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string} output folder
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig(runtime, output) {
  const { description, author, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    appId: 'app.seatwatch',
    productName: 'Seatwatch',
    copyright: 'The Seatwatch authors',
    directories: { app: 'out/app', output, buildResources: 'build/icons' },
    files: ['**/*', '!node_modules'],
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    extraMetadata: { description, author, license },
    asar: true,
    npmRebuild: false,
    publish: null,
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    electronLanguages: ['en-US', 'de'],
    afterPack,
    linux: {
      executableName: 'seatwatch',
      icon: iconFile,
      category: 'Utility',
      synopsis: 'License seats of many vendors in the tray',
      maintainer: 'The Seatwatch authors <authors@seatwatch.example>',
    },
    win: { icon: iconFile },
    nsis: { oneClick: true, perMachine: false },
    mac: { icon: iconFile, category: 'public.app-category.utilities', extendInfo: { LSUIElement: true } },
  };
}

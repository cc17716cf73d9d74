// @ts-check
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconFolder, root } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const states = ['well', 'low', 'out', 'unknown'];
const masters = [
  { size: 22, scales: [1, 2], ending: '' },
  { size: 16, scales: [1, 2], ending: '-16' },
  { size: 32, scales: [1], ending: '-32' },
];
const appSizes = [16, 32, 48, 64, 128, 256, 512];

/** @returns {{ svg: string, png: string, width: number }[]} */
function trayPictures() {
  return states.flatMap((state) =>
    ['light', 'dark', 'Template'].flatMap((variant) =>
      masters.flatMap(({ size, scales, ending }) =>
        scales.map((scale) => ({
          svg: `tray/${state}-${size}${variant === 'Template' ? '' : '-'}${variant}.svg`,
          png: `${state}-${variant}${ending}${scale === 1 ? '' : `@${scale}x`}.png`,
          width: size * scale,
        })),
      ),
    ),
  );
}

function appPictures() {
  return appSizes.map((width) => ({ svg: 'app-icon-512.svg', png: `app-icon-${width}.png`, width }));
}

/** @param {string} folder */
async function render(folder) {
  const { Resvg } = await import('@resvg/resvg-js');
  mkdirSync(folder, { recursive: true });
  for (const { svg, png, width } of [...trayPictures(), ...appPictures()]) {
    const source = readFileSync(join(root, 'build', 'icons', svg));
    const picture = new Resvg(source, { fitTo: { mode: 'width', value: width } }).render();
    writeFileSync(join(folder, png), picture.asPng());
  }
}

/** @param {string} target folder that gets every icon as PNG */
export async function copyIcons(target) {
  const hash = hashOf(['build/icons', 'build/icons.mjs']);
  if (!isStamped('icons', hash)) {
    rmSync(iconFolder, { recursive: true, force: true });
    await render(iconFolder);
    stamp('icons', hash);
  }
  cpSync(iconFolder, target, { recursive: true });
}

// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const outFolder = join(root, 'out');
export const appFolder = join(outFolder, 'app');
export const iconFolder = join(outFolder, 'icons');
export const packageFolder = join(outFolder, 'package');
export const stampFolder = join(outFolder, 'stamps');
export const pictureFolder = join(outFolder, 'pictures');
export const reportFolder = join(outFolder, 'reports');

import type { Texts } from '../english';

export const settings: Texts['settings'] = {};

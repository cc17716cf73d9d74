import type { Texts } from '../english';

export const setup: Texts['setup'] = {};

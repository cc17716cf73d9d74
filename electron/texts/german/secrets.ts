import type { Texts } from '../english';

export const secrets: Texts['secrets'] = {};

import type { Texts } from '../english';

export const overview: Texts['overview'] = {};

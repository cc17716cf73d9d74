import type { Texts } from '../english';

export const popup: Texts['popup'] = {};

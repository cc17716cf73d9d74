import type { Texts } from '../english';

export const guardant: Texts['guardant'] = {};

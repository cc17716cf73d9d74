import type { Texts } from '../english';

export const pools: Texts['pools'] = {};

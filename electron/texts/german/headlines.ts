import type { Texts } from '../english';

export const headlines: Texts['headlines'] = {};

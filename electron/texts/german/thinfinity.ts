import type { Texts } from '../english';

export const thinfinity: Texts['thinfinity'] = {};

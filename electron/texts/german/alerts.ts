import type { Texts } from '../english';

export const alerts: Texts['alerts'] = {};

import type { Texts } from '../english';

export const failures: Texts['failures'] = {};

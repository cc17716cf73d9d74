import type { Texts } from '../english';

export const rules: Texts['rules'] = {};

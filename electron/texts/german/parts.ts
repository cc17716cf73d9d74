import type { Texts } from '../english';

export const parts: Texts['parts'] = {};

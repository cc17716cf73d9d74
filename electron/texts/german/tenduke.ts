import type { Texts } from '../english';

export const tenduke: Texts['tenduke'] = {};

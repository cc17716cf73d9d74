import type { Texts } from '../english';

export const actionLog: Texts['actionLog'] = {};

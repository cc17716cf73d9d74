import type { Texts } from '../english';

export const actions: Texts['actions'] = {};

import type { Texts } from '../english';

export const citrixCloud: Texts['citrixCloud'] = {};

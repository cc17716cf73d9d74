import type { Texts } from '../english';

export const who: Texts['who'] = {};

import type { Texts } from '../english';

export const shell: Texts['shell'] = {};

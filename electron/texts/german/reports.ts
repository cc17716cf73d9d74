import type { Texts } from '../english';

export const reports: Texts['reports'] = {};

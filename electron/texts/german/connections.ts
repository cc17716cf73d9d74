import type { Texts } from '../english';

export const connections: Texts['connections'] = {};

import type { Texts } from '../english';

export const snoozing: Texts['snoozing'] = {};

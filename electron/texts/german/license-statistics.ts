import type { Texts } from '../english';

export const licenseStatistics: Texts['licenseStatistics'] = {};

import type { UnitName } from '../english/counts';
import { number, plural } from '../number';

const forms: Readonly<Record<UnitName, readonly [one: string, many: string, ofMany: string]>> = {
  users: ['Benutzer', 'Benutzer', 'Benutzern'],
  devices: ['Gerät', 'Geräte', 'Geräten'],
  workstations: ['Arbeitsplatz', 'Arbeitsplätze', 'Arbeitsplätzen'],
  connections: ['Verbindung', 'Verbindungen', 'Verbindungen'],
  'software copies': ['Softwarekopie', 'Softwarekopien', 'Softwarekopien'],
  licenses: ['Lizenz', 'Lizenzen', 'Lizenzen'],
  seats: ['Platz', 'Plätze', 'Plätzen'],
};

export const manyOf = (unit: UnitName): string => forms[unit][1];

/** `von 25 Benutzern`, `von 1 Benutzer`. */
export const outOf = (total: number, unit: UnitName): string =>
  `von ${number(total)} ${plural(total, forms[unit][0], forms[unit][2])}`;

import type { Texts } from '../english';
import { about } from './settings/about';
import { appearance } from './settings/appearance';
import { diagnostics } from './settings/diagnostics';
import { general } from './settings/general';
import { keys } from './settings/keys';
import { network } from './settings/network';
import { notices } from './settings/notices';
import { polling } from './settings/polling';
import { privacy } from './settings/privacy';
import { storage } from './settings/storage';

export const settings: Texts['settings'] = {
  title: 'Einstellungen',
  notTaken:
    'Seatwatch hat dies nicht übernommen. Versuchen Sie es noch einmal; bleibt es dabei, starten Sie Seatwatch neu.',
  notSaved:
    'Die Einstellungen konnten nicht geschrieben werden. Prüfen Sie den freien Platz und die Rechte des Profilordners und versuchen Sie es noch einmal.',
  general,
  notices,
  polling,
  network,
  privacy,
  storage,
  appearance,
  keys,
  diagnostics,
  about,
};

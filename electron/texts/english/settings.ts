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

/** The page of settings, a file for each section. */
export const settings = {
  title: 'Settings',
  notTaken: 'Seatwatch did not take this in. Try again; if it stays so, start Seatwatch again.',
  notSaved:
    'The settings could not be written. Check the free space and rights of the profile folder, then try again.',
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

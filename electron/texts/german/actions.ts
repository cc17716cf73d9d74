import type { Texts } from '../english';
import { offer } from './actions/offer';
import { outcomes } from './actions/outcomes';

export const actions: Texts['actions'] = { offer, outcomes };

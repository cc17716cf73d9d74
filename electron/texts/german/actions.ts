import type { Texts } from '../english';
import { actionPage } from './action-page';
import { offer } from './actions/offer';
import { outcomes } from './actions/outcomes';

export const actions: Texts['actions'] = { page: actionPage, offer, outcomes };

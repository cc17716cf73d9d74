import { actionPage } from './action-page';
import { offer } from './actions/offer';
import { outcomes } from './actions/outcomes';

/** Actions: the page of them, whether they may be done, and what they come to. */
export const actions = { page: actionPage, offer, outcomes };

import { offer } from './actions/offer';
import { outcomes } from './actions/outcomes';

/** Actions: whether they may be done, and what they come to. */
export const actions = { offer, outcomes };

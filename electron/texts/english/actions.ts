import { actionPage } from './action-page';

/** The page of actions, and what they come to. */
export const actions = { page: actionPage };

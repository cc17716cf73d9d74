import type { Texts } from '../english';
import { actionPage } from './action-page';

export const actions: Texts['actions'] = { page: actionPage };

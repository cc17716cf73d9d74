import { texts } from '../texts/language';
import type { FailureKind } from './failure';

/** Why a connection can't be read, in so few words that a notification has room for them; no full stop. */
export const failureWords = (kind: FailureKind): string => texts().alerts.why[kind];

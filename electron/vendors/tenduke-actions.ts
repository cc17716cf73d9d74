import { texts } from '../texts/language';
import { licenseLook, useTimeLook } from './tenduke-looks';
import { parameters } from './tenduke-parameters';
import {
  type Action,
  assign,
  change,
  grant,
  period,
  periodFault,
  release,
  releaseUser,
  value,
} from './tenduke-requests';
import { readActionAnswer, refusalOf, sendAction } from './tenduke-send';
import { tendukeWriting } from './tenduke-writing';
import type { tendukeSecrets, tendukeSettings } from './tenduke-settings';
import type { VendorActions } from './vendor';

const once = { isRepeatable: false } as const;
const again = { isRepeatable: true } as const;
const { productPackage, licensedItemCount, newItemCount, ownerOrganizationId } = parameters;
const { profileId, licenseId, leaseId, owner, validFrom, validUntil } = parameters;
const { maxAggregateUseTimeMs, incrementModel } = parameters;
const seat = { profileId, licenseId };

const words = () => texts().tenduke.actions;

const offered: Readonly<Record<string, Action>> = {
  'grant-organization-licenses': {
    ...once,
    words: () => words()['grant-organization-licenses'],
    parameters: { productPackage, licensedItemCount, ownerOrganizationId, validFrom, validUntil },
    build: (given, settings) => grant(given, settings, 'organization'),
  },
  'grant-personal-licenses': {
    ...once,
    words: () => words()['grant-personal-licenses'],
    parameters: { productPackage, licensedItemCount, profileId, validFrom, validUntil },
    build: (given, settings) => grant(given, settings, 'profile'),
  },
  'change-validity': {
    ...again,
    words: () => words()['change-validity'],
    parameters: { licenseId, owner, validFrom, validUntil },
    build: (given) =>
      periodFault(given) ??
      change(given, { change: 'validity', ...period(given) }, (request) =>
        licenseLook(request, period(given)),
      ),
  },
  'change-quota': {
    ...again,
    words: () => words()['change-quota'],
    parameters: { licenseId, owner, licensedItemCount: newItemCount },
    build: (given) => {
      const licensed = value(given, 'licensedItemCount');
      const form = { change: 'quota', licensedItemCount: licensed };
      return change(given, form, (request) => licenseLook(request, { seats: licensed }));
    },
  },
  'change-use-time': {
    ...once,
    words: () => words()['change-use-time'],
    parameters: { licenseId, owner, maxAggregateUseTimeMs, incrementModel },
    build: (given) => {
      const limit = value(given, 'maxAggregateUseTimeMs');
      const form = {
        change: 'aggregateUseTime',
        maxAggregateUseTime: limit,
        incrementModel: value(given, 'incrementModel'),
      };
      return change(given, form, (request) => useTimeLook(request, limit));
    },
  },
  'reserve-seat': {
    ...again,
    words: () => words()['reserve-seat'],
    parameters: seat,
    build: (given) => assign(given, 'reserved', false),
  },
  'remove-reservation': {
    ...again,
    words: () => words()['remove-reservation'],
    parameters: seat,
    build: (given) => assign(given, '', true),
  },
  deny: {
    ...again,
    words: () => words().deny,
    parameters: seat,
    build: (given) => assign(given, 'denied', true),
  },
  'remove-denial': {
    ...again,
    words: () => words()['remove-denial'],
    parameters: seat,
    build: (given) => assign(given, '', false),
  },
  release: {
    ...again,
    words: () => words().release,
    parameters: { leaseId },
    build: release,
  },
  'release-user': {
    ...again,
    words: () => words()['release-user'],
    parameters: { profileId },
    build: releaseUser,
  },
};

/** The eleven actions of the vendor's document, in exactly its requests. */
export const tendukeActions: VendorActions<typeof tendukeSettings, typeof tendukeSecrets> = {
  offered,
  writing: tendukeWriting,
  send: sendAction,
  read: readActionAnswer,
  refusal: refusalOf,
};

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

const offered: Readonly<Record<string, Action>> = {
  'grant-organization-licenses': {
    ...once,
    label: 'Grant licenses to an organization',
    parameters: { productPackage, licensedItemCount, ownerOrganizationId, validFrom, validUntil },
    effect:
      'The organization gets new licenses at once. Sending it twice grants twice, and nothing here takes licenses back.',
    build: (given, settings) => grant(given, settings, 'organization'),
  },
  'grant-personal-licenses': {
    ...once,
    label: 'Grant licenses to a user',
    parameters: { productPackage, licensedItemCount, profileId, validFrom, validUntil },
    effect:
      'The user gets new personal licenses at once. Sending it twice grants twice, and nothing here takes licenses back.',
    build: (given, settings) => grant(given, settings, 'profile'),
  },
  'change-validity': {
    ...again,
    label: 'Change a license’s validity',
    parameters: { licenseId, owner, validFrom, validUntil },
    effect:
      'The license is valid from and until the new times, at once. The old times are kept in the action log only.',
    build: (given) =>
      periodFault(given) ??
      change(given, { change: 'validity', ...period(given) }, (request) =>
        licenseLook(request, period(given)),
      ),
  },
  'change-quota': {
    ...again,
    label: 'Change a license’s seats',
    parameters: { licenseId, owner, licensedItemCount: newItemCount },
    effect: 'The license has the new number of seats, at once. Fewer seats than are in use show as overuse.',
    build: (given) => {
      const licensed = value(given, 'licensedItemCount');
      const form = { change: 'quota', licensedItemCount: licensed };
      return change(given, form, (request) => licenseLook(request, { seats: licensed }));
    },
  },
  'change-use-time': {
    ...once,
    label: 'Change a license’s most use time',
    parameters: { licenseId, owner, maxAggregateUseTimeMs, incrementModel },
    effect:
      'The license has the new limit of aggregate use time, at once. With “append” it is added, so sending it twice adds twice.',
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
    label: 'Reserve a seat',
    parameters: seat,
    effect: 'A seat is kept for the user, at once. If the user was denied, the denial is gone.',
    build: (given) => assign(given, 'reserved', false),
  },
  'remove-reservation': {
    ...again,
    label: 'Remove a reservation',
    parameters: seat,
    effect:
      'The seat is no longer kept for the user. A running lease goes on until it ends or is released; a denial of this user is removed by the same request.',
    build: (given) => assign(given, '', true),
  },
  deny: {
    ...again,
    label: 'Deny a user',
    parameters: seat,
    effect:
      'The user may not take a seat any more. A running lease goes on until it ends or is released; a reservation of this user is gone.',
    build: (given) => assign(given, 'denied', true),
  },
  'remove-denial': {
    ...again,
    label: 'Remove a denial',
    parameters: seat,
    effect:
      'The user may take a seat again, at once. A reservation of this user is removed by the same request.',
    build: (given) => assign(given, '', false),
  },
  release: {
    ...again,
    label: 'Release a lease',
    parameters: { leaseId },
    effect:
      'The lease ends and its seat is free, at once or after the license model’s cooldown. Work of its user may be lost.',
    build: release,
  },
  'release-user': {
    ...again,
    label: 'Release every lease of a user',
    parameters: { profileId },
    effect:
      'Each lease of the user ends, one by one, at once or after a cooldown. Work of the user may be lost.',
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

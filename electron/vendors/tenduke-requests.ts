import { malformed, success } from '../domain/failure';
import { parseInstant } from '../domain/instant';
import { texts } from '../texts/language';
import type { ActionLook, ActionParameters, ActionRequest, BuiltAction } from './action';
import { ownerOf } from './tenduke-parameters';
import { readLeases } from './tenduke-license';
import { assignmentLook, leaseLook, leasesLook, ownerLook } from './tenduke-looks';
import {
  type Piece,
  condition,
  consumptionOf,
  idPart,
  leaseIdsOf,
  licenseTail,
  licensesOf,
} from './tenduke-selector';
import type { tendukeSettings } from './tenduke-settings';
import type { SettingsOf, VendorAction } from './vendor';

export type Action = VendorAction<typeof tendukeSettings>;
type Settings = SettingsOf<typeof tendukeSettings>;
type Form = Readonly<Record<string, string>>;

const words = () => texts().tenduke.parameters;

const get = (path: string): ActionRequest => ({ method: 'GET', path, form: null });
const post = (path: string, form: Form | null): ActionRequest => ({ method: 'POST', path, form });

const planOf = (request: ActionRequest, look: ActionLook): BuiltAction => ({
  ok: true,
  plan: { requests: [request], list: null, look },
});

/** Hands encoded pieces on, or the first that may not stand in a URL. */
function withPieces<K extends string>(
  pieces: Readonly<Record<K, Piece>>,
  build: (text: Readonly<Record<K, string>>) => BuiltAction,
): BuiltAction {
  const texts: Partial<Record<K, string>> = {};
  for (const [name, piece] of Object.entries<Piece>(pieces)) {
    if (!piece.ok) return { ok: false, parameter: name, problem: piece.problem };
    texts[name as K] = piece.text;
  }
  return build(texts as Readonly<Record<K, string>>);
}

export const value = (given: ActionParameters, name: string): string => given[name] ?? '';

export function periodFault(given: ActionParameters): BuiltAction | null {
  const from = parseInstant(value(given, 'validFrom'));
  const until = parseInstant(value(given, 'validUntil'));
  return from !== null && until !== null && until <= from
    ? { ok: false, parameter: 'validUntil', problem: words().faults.period }
    : null;
}

export const period = ({ validFrom = '', validUntil = '' }: ActionParameters): Form => ({
  validFrom,
  validUntil,
});

// The order of the form's fields, here and below, is that of the vendor's document.
export function grant(
  given: ActionParameters,
  settings: Settings,
  owner: 'organization' | 'profile',
): BuiltAction {
  const title = given['productPackage'] ?? settings.productPackage;
  if (title === undefined)
    return { ok: false, parameter: 'productPackage', problem: words().faults.noPackage };
  const ownerId = value(given, owner === 'organization' ? 'ownerOrganizationId' : 'profileId');
  const pieces = { productPackage: condition('title', title), owner: condition('id', ownerId) };
  return withPieces(pieces, (text) => {
    const isOrganization = owner === 'organization';
    const form = {
      operation: isOrganization ? 'InitializeOrganizationLicenses' : 'InitializePersonalLicenses',
      licensedItemCount: value(given, 'licensedItemCount'),
      ...(isOrganization ? { ownerOrganizationId: ownerId } : { initializeForProfileId: ownerId }),
      ...period(given),
    };
    // Inferred: that a profile leads to its licenses as an organization does.
    const owned = isOrganization
      ? licensesOf(text.owner)
      : `/graph/Profile${text.owner}/~OneToMany/Entitlement/~OneToMany/License`;
    const request = post(`/graph/ProductPackage${text.productPackage}`, form);
    return periodFault(given) ?? planOf(request, ownerLook(get(owned), isOrganization));
  });
}

const ownerForm = (given: ActionParameters): Form => {
  const owner = ownerOf(value(given, 'owner'));
  return owner?.kind === 'profile'
    ? { operation: 'InitializePersonalLicenses', initializeForProfileId: owner.id }
    : { operation: 'InitializeOrganizationLicenses', ownerOrganizationId: owner?.id ?? '' };
};

export function change(
  given: ActionParameters,
  form: Form,
  lookAt: (request: ActionRequest) => ActionLook,
): BuiltAction {
  return withPieces({ licenseId: condition('id', value(given, 'licenseId')) }, ({ licenseId }) => {
    const path = `/graph/License${licenseId}`;
    return planOf(post(path, { ...form, ...ownerForm(given) }), lookAt(get(path)));
  });
}

export function assign(
  given: ActionParameters,
  reservationType: '' | 'reserved' | 'denied',
  isDelayed: boolean,
) {
  const { profileId = '', licenseId = '' } = given;
  const form = {
    operation: 'CreateOrUpdateAssignments',
    createAssignment: 'true',
    profileId,
    reservationType,
    licenseId,
  };
  const reservation = reservationType === '' ? null : reservationType;
  return withPieces({ licenseId: condition('id', licenseId) }, (text) =>
    planOf(
      post('/graph/', form),
      assignmentLook(get(`/graph/License${text.licenseId}${licenseTail({ item: false, profiles: true })}`), {
        profileId,
        reservation,
        isDelayed,
      }),
    ),
  );
}

const releasePath = (leaseId: string): string => `/authz/?${leaseId}&release`;

const releaseOf = (leaseId: string): ActionRequest => ({
  ...post(releasePath(leaseId), null),
  target: leaseId,
});

/** The organization that the connection is about, as a condition; empty for all of them. */
function scopeOf({ organization, organizationId }: Settings): string {
  const piece =
    organizationId !== undefined
      ? condition('id', organizationId)
      : organization !== undefined
        ? condition('name', organization)
        : null;
  return piece?.ok === true ? piece.text : '';
}

export const release: Action['build'] = (given, settings) =>
  withPieces({ leaseId: idPart(value(given, 'leaseId')) }, ({ leaseId }) =>
    planOf(
      { ...releaseOf(leaseId), target: value(given, 'leaseId') },
      leaseLook(get(consumptionOf(scopeOf(settings))), value(given, 'leaseId')),
    ),
  );

export const releaseUser: Action['build'] = (given) =>
  withPieces({ profileId: condition('id', value(given, 'profileId')) }, ({ profileId }) => {
    const list = get(leaseIdsOf(profileId));
    const requestsFor = (answer: unknown) => {
      const read = readLeases(answer);
      if (!read.ok) return read;
      const ids = [...new Set(read.value.flatMap(({ leaseId }) => leaseId ?? []))];
      const strange = ids.findIndex((id) => !idPart(id).ok);
      return strange < 0
        ? success(ids.map((id) => releaseOf(id)))
        : malformed(`[${strange}]`, texts().tenduke.expected.leaseId);
    };
    const nothing = words().nothingToRelease;
    const requests = [{ ...releaseOf('<leaseId>'), target: words().eachLease }];
    return {
      ok: true,
      plan: { requests, list: { request: list, requestsFor, nothing }, look: leasesLook(list) },
    };
  });

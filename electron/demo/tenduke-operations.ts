import { z } from 'zod';
import { parseInstant } from '../domain/instant';
import type { Selector, Step } from './tenduke-grammar';
import { type License, type Model, type Owner, Refused, assign, changeUseTime, grant } from './tenduke-model';

/*
 * The documented POSTs, by their very fields: one more, one less or one twice is refused. That a server is so strict
 * is inferred; it keeps what is sent to the letter of the document.
 */
export type Form = Readonly<Record<string, string>>;

/** The fields of a form; null where one is there twice. */
export function readForm(body: string): Form | null {
  const fields = [...new URLSearchParams(body)];
  const form = Object.fromEntries(fields);
  return Object.keys(form).length === fields.length ? form : null;
}

const wholeText = z.string().regex(/^\d+$/).transform(Number);
const instantText = z.string().refine((text) => parseInstant(text) !== null);
const idText = z.string().min(1);

const period = { validFrom: instantText, validUntil: instantText };
const toOrganization = {
  operation: z.literal('InitializeOrganizationLicenses'),
  ownerOrganizationId: idText,
};
const toProfile = { operation: z.literal('InitializePersonalLicenses'), initializeForProfileId: idText };

const both = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.union([z.strictObject({ ...shape, ...toOrganization }), z.strictObject({ ...shape, ...toProfile })]);

const grantForm = both({ licensedItemCount: wholeText, ...period });
const validityForm = both({ change: z.literal('validity'), ...period });
const quotaForm = both({ change: z.literal('quota'), licensedItemCount: wholeText });
const useTimeForm = both({
  change: z.literal('aggregateUseTime'),
  maxAggregateUseTime: wholeText,
  incrementModel: z.enum(['fair', 'append']),
});
const assignmentForm = z.strictObject({
  operation: z.literal('CreateOrUpdateAssignments'),
  createAssignment: z.literal('true'),
  profileId: idText,
  reservationType: z.enum(['', 'reserved', 'denied']),
  licenseId: idText,
});

function parsed<T>(schema: z.ZodType<T>, form: Form): T {
  const { success, data } = schema.safeParse(form);
  if (success) return data;
  throw new Refused('invalidParameters');
}

type OwnerFields = { readonly ownerOrganizationId?: string; readonly initializeForProfileId?: string };

function ownerOf(
  { organizations, profiles }: Model,
  { ownerOrganizationId, initializeForProfileId }: OwnerFields,
): Owner {
  const [kind, id, all] =
    ownerOrganizationId === undefined
      ? (['profile', initializeForProfileId, profiles] as const)
      : (['organization', ownerOrganizationId, organizations] as const);
  const found = (all as readonly { readonly id: string }[]).find((one) => one.id === id);
  if (found === undefined) throw new Refused('ownerNotFound', 404);
  return { kind, id: found.id };
}

function grantFrom(model: Model, title: string, form: Form): License {
  const given = parsed(grantForm, form);
  if (given.licensedItemCount < 1) throw new Refused('invalidParameters');
  return grant(model, title, ownerOf(model, given), {
    seats: given.licensedItemCount,
    validFrom: given.validFrom,
    validUntil: given.validUntil,
  });
}

function changeLicense(model: Model, license: License, form: Form): License {
  const checkOwner = (given: OwnerFields): void => {
    if (ownerOf(model, given).id !== license.owner.id) throw new Refused('ownerMismatch');
  };
  switch (form['change']) {
    case 'validity': {
      const given = parsed(validityForm, form);
      checkOwner(given);
      license.validFrom = given.validFrom;
      license.validUntil = given.validUntil;
      return license;
    }
    case 'quota': {
      const given = parsed(quotaForm, form);
      checkOwner(given);
      license.seats = given.licensedItemCount;
      return license;
    }
    case 'aggregateUseTime': {
      const given = parsed(useTimeForm, form);
      checkOwner(given);
      changeUseTime(license, given.maxAggregateUseTime, given.incrementModel);
      return license;
    }
    default:
      throw new Refused('unknownOperation');
  }
}

function changeAssignment({ licenses, profiles }: Model, form: Form): { readonly id: string } {
  if (form['operation'] !== 'CreateOrUpdateAssignments') throw new Refused('unknownOperation');
  const { licenseId, profileId, reservationType } = parsed(assignmentForm, form);
  const license = licenses.find(({ id }) => id === licenseId);
  if (license === undefined) throw new Refused('licenseNotFound', 404);
  if (!profiles.some(({ id }) => id === profileId)) throw new Refused('profileNotFound', 404);
  return assign(license, profileId, reservationType === '' ? null : reservationType);
}

function only(steps: readonly Step[], name: string, field: string): string | null {
  const [step] = steps;
  return steps.length === 1 && step?.name === name && step.condition?.field === field
    ? step.condition.value
    : null;
}

/** Does a documented POST on the graph and gives the object that it made or changed. `selector` null: `/graph/` itself. */
export function operate(model: Model, selector: Selector | null, form: Form): { readonly id: string } {
  if (selector === null) return changeAssignment(model, form);
  if (selector.field !== null || selector.window !== null || selector.tail.length > 0)
    throw new Refused('unknownOperation');
  const title = only(selector.steps, 'ProductPackage', 'title');
  if (title !== null) return grantFrom(model, title, form);
  const id = only(selector.steps, 'License', 'id');
  if (id === null) throw new Refused('unknownOperation');
  const license = model.licenses.find((one) => one.id === id);
  if (license === undefined) throw new Refused('licenseNotFound', 404);
  return changeLicense(model, license, form);
}

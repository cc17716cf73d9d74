import { texts } from '../texts/language';
import { cloudUrlField, textField } from './field';
import { type SetUpFault, accessFault } from './tenduke-access';
import { condition, idProblem } from './tenduke-selector';
import type { SettingsOf } from './vendor';

const words = () => texts().tenduke;

export const tendukeSettings = {
  baseUrl: cloudUrlField(() => words().baseUrl, true),
  organization: textField(() => words().organization, false),
  organizationId: textField(() => words().organizationId, false),
  productPackage: textField(() => words().productPackage, false),
  tokenUrl: cloudUrlField(() => words().tokenUrl, false),
  clientId: textField(() => words().clientId, false),
} as const;

export const tendukeSecrets = {
  accessToken: { words: () => words().accessToken, required: false },
  clientSecret: { words: () => words().clientSecret, required: false },
} as const;

/** Each fault of the set-up as a whole. An organization may have any name: what no selector can say is looked up. */
export function tendukeFaults(
  { organization, organizationId, productPackage, tokenUrl, clientId }: SettingsOf<typeof tendukeSettings>,
  given: ReadonlySet<string>,
): readonly SetUpFault[] {
  const access = accessFault({ tokenUrl, clientId }, given);
  const wrongId = organizationId === undefined ? null : idProblem(organizationId);
  const title = productPackage === undefined ? null : condition('title', productPackage);
  return [
    ...(access === null ? [] : [access]),
    ...(organization !== undefined && organizationId !== undefined
      ? [{ path: 'settings.organization', problem: words().setUp.twoOrganizations }]
      : []),
    ...(wrongId === null ? [] : [{ path: 'settings.organizationId', problem: wrongId }]),
    ...(title === null || title.ok ? [] : [{ path: 'settings.productPackage', problem: title.problem }]),
  ];
}

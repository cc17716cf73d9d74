import { cloudUrlField, textField } from './field';
import { type SetUpFault, accessFault } from './tenduke-access';
import { condition, idProblem } from './tenduke-selector';
import type { SettingsOf } from './vendor';

export const tendukeSettings = {
  baseUrl: cloudUrlField(
    'Deployment address',
    'Protocol and host of your 10Duke deployment, such as https://customer.10duke.net.',
    true,
  ),
  organization: textField(
    'Organization',
    'The name of the organization whose licenses are shown; without it, all that the credential may see.',
    false,
  ),
  organizationId: textField(
    'Organization ID',
    'Instead of the name: the id that 10Duke shows with the organization.',
    false,
  ),
  productPackage: textField(
    'Product package',
    'The title of the product package that licenses are granted from, if they are granted here.',
    false,
  ),
  tokenUrl: cloudUrlField(
    'Token address',
    'For a client secret: the OAuth token address, such as https://customer.10duke.net/user/oauth20/token.',
    false,
  ),
  clientId: textField('Client ID', 'For a client secret: the id of the client application.', false),
} as const;

export const tendukeSecrets = {
  accessToken: {
    label: 'Access token',
    help: 'An OAuth access token with the right to read licenses; or give a client secret instead.',
    required: false,
  },
  clientSecret: {
    label: 'Client secret',
    help: 'The secret of the client application; with it go the token address and the client ID.',
    required: false,
  },
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
      ? [{ path: 'settings.organization', problem: 'give either organization or organizationId, not both' }]
      : []),
    ...(wrongId === null ? [] : [{ path: 'settings.organizationId', problem: wrongId }]),
    ...(title === null || title.ok ? [] : [{ path: 'settings.productPackage', problem: title.problem }]),
  ];
}

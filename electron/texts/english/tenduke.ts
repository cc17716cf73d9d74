import { actions } from './tenduke/actions';
import { parameters } from './tenduke/parameters';
import { writing } from './tenduke/writing';

/** What 10Duke asks for, and what it answers. */
export const tenduke = {
  writing,
  baseUrl: {
    label: 'Deployment address',
    help: 'Protocol and host of your 10Duke deployment, such as https://customer.10duke.net.',
  },
  organization: {
    label: 'Organization',
    help: 'The name of the organization whose licenses are shown; without it, all that the credential may see.',
  },
  organizationId: {
    label: 'Organization ID',
    help: 'Instead of the name: the id that 10Duke shows with the organization.',
  },
  productPackage: {
    label: 'Product package',
    help: 'The title of the product package that licenses are granted from, if they are granted here.',
  },
  tokenUrl: {
    label: 'Token address',
    help: 'For a client secret: the OAuth token address, such as https://customer.10duke.net/user/oauth20/token.',
  },
  clientId: { label: 'Client ID', help: 'For a client secret: the id of the client application.' },
  accessToken: {
    label: 'Access token',
    help: 'An OAuth access token with the right to read licenses; or give a client secret instead.',
  },
  clientSecret: {
    label: 'Client secret',
    help: 'The secret of the client application; with it go the token address and the client ID.',
  },
  setUp: {
    twoOrganizations: 'give either organization or organizationId, not both',
    twoSecrets: 'give either an accessToken or a clientSecret, not both',
    noSecret: 'a secret is missing: give an accessToken, or a clientSecret with tokenUrl and clientId',
    secretAlone: 'with a clientSecret, tokenUrl and clientId are needed, too',
  },
  logInRefused:
    'The token address refused the client ID or the client secret; check both at the client application in 10Duke and enter the secret again.',
  noAccess: 'Neither an access token nor a client secret is stored for this connection; enter one of them.',
  error: (code: string) =>
    `10Duke reports the error ${code} for this query; check the organization in the settings and the permissions of the credential.`,
  /** In the place of a code that is none. */
  unnamed: 'unnamed',
  webPage: 'a web page instead of an answer',
  unknownOrganization:
    '10Duke shows no organization of this name or id to the credential; check the organization in the settings.',
  unlistedOrganization:
    'The organization in the settings has a name that can only be found in the list of organizations, which 10Duke does not show to the credential; enter its id as organizationId instead.',
  missingRows: (read: number, counted: number) =>
    `The server counts ${counted} licenses but sent ${read}; the others are not shown.`,
  license: (id: string) => `License ${id}`,
  expected: {
    licenses: 'expected a list of licenses',
    leases: 'expected a list of leases',
    leaseId: 'expected a lease id that may stand in an address',
    list: 'expected a list',
    object: 'expected an object',
    time: 'expected a time',
  },
  selector: {
    empty: 'it is empty',
    tooLong: (most: number) => `it is longer than ${most} characters`,
    unprintable: 'it holds a control or broken character',
    sign: (sign: string) => `it holds ${sign} and a graph selector has no safe way to say that`,
    id: 'expected an id: letters, digits and . _ : - only',
  },
  actions,
  parameters,
};

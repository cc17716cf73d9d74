/** What the actions ask for, and what is wrong with a value. */
export const parameters = {
  productPackage: {
    label: 'Product package',
    help: 'Title of the product package; without it, the one of the connection’s settings.',
  },
  licensedItemCount: { label: 'Licenses', help: 'How many licenses to grant.' },
  newItemCount: { label: 'Licenses', help: 'The new number of licenses.' },
  ownerOrganizationId: { label: 'Organization ID', help: 'The organization that gets the licenses.' },
  profileId: { label: 'Profile ID', help: 'The user’s id in 10Duke.' },
  licenseId: { label: 'License ID', help: 'The id of the license: the key of its pool.' },
  leaseId: {
    label: 'Lease ID',
    help: 'The lease (AssignmentConsumptionId, jti) as the list of holders shows it.',
  },
  owner: { label: 'Owner', help: 'organization:ID or profile:ID, whoever owns the license.' },
  validFrom: { label: 'Valid from', help: 'The first moment of the license, ISO 8601 with a zone.' },
  validUntil: { label: 'Valid until', help: 'The last moment of the license, ISO 8601 with a zone.' },
  maxAggregateUseTimeMs: {
    label: 'Most use time',
    help: 'The new limit of the aggregate use time, in milliseconds.',
  },
  incrementModel: {
    label: 'Increment model',
    help: 'How the new limit meets time already used: fair or append.',
  },
  faults: {
    count: (least: number) => `expected a whole number from ${least}`,
    instant: 'expected a time with its zone, such as 2026-12-31T23:59:59Z',
    owner: 'expected organization:ID or profile:ID with a plain id',
    choice: (one: string, other: string) => `expected ${one} or ${other}`,
    period: 'it must lie after validFrom',
    noPackage: 'it is missing here and in the settings',
  },
  nothingToRelease: 'The user holds no lease; there is nothing to release.',
  eachLease: 'each lease of the user',
  noLicense: 'The server shows no license of this id to the credential; check the id and the permissions.',
};

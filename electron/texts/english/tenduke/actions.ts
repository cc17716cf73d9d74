/** The eleven actions: what they are called, what changes, when, and what can’t be undone. */
export const actions = {
  'grant-organization-licenses': {
    label: 'Grant licenses to an organization',
    effect:
      'The organization gets new licenses at once. Sending it twice grants twice, and nothing here takes licenses back.',
  },
  'grant-personal-licenses': {
    label: 'Grant licenses to a user',
    effect:
      'The user gets new personal licenses at once. Sending it twice grants twice, and nothing here takes licenses back.',
  },
  'change-validity': {
    label: 'Change a license’s validity',
    effect:
      'The license is valid from and until the new times, at once. The old times are kept in the action log only.',
  },
  'change-quota': {
    label: 'Change a license’s seats',
    effect: 'The license has the new number of seats, at once. Fewer seats than are in use show as overuse.',
  },
  'change-use-time': {
    label: 'Change a license’s most use time',
    effect:
      'The license has the new limit of aggregate use time, at once. With “append” it is added, so sending it twice adds twice.',
  },
  'reserve-seat': {
    label: 'Reserve a seat',
    effect: 'A seat is kept for the user, at once. If the user was denied, the denial is gone.',
  },
  'remove-reservation': {
    label: 'Remove a reservation',
    effect:
      'The seat is no longer kept for the user. A running lease goes on until it ends or is released; a denial of this user is removed by the same request.',
  },
  deny: {
    label: 'Deny a user',
    effect:
      'The user may not take a seat any more. A running lease goes on until it ends or is released; a reservation of this user is gone.',
  },
  'remove-denial': {
    label: 'Remove a denial',
    effect:
      'The user may take a seat again, at once. A reservation of this user is removed by the same request.',
  },
  release: {
    label: 'Release a lease',
    effect:
      'The lease ends and its seat is free, at once or after the license model’s cooldown. Work of its user may be lost.',
  },
  'release-user': {
    label: 'Release every lease of a user',
    effect:
      'Each lease of the user ends, one by one, at once or after a cooldown. Work of the user may be lost.',
  },
};

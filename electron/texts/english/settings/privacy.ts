/** The section of the settings about names of people. */
export const privacy = {
  title: 'Privacy',
  intro:
    'Vendors say who holds a seat: a person’s name, a computer, since when. Choose what Seatwatch does with these names on this computer.',
  choices: {
    kept: {
      label: 'Show names',
      detail: 'People and computers are shown as the vendors name them.',
    },
    hidden: {
      label: 'Hide names',
      detail:
        'Windows and saved tables say “Person 1” and “Computer 1” instead, with other numbers after each start of Seatwatch; alerts say “someone”. No name is written to disk.',
    },
    unread: {
      label: 'Don’t read who holds seats',
      detail:
        'Vendors are not asked for holders, so nobody is listed and no seat is noticed as forgotten. License Statistics counts seats by listing their users, so it still sends names; they are dropped as they arrive.',
    },
  },
  question:
    'Names that were kept until now are deleted: from the alerts of the inbox, which then say “someone”, and from damaged copies of its files, which are deleted whole. This can’t be undone. If you show names again, you see those that are read from then on.',
  confirm: { hidden: 'Hide names and delete kept ones', unread: 'Stop reading and delete kept names' },
  cancel: 'Go on showing names',
  except: {
    title: 'Where names stay',
    actions:
      'Actions and the action log name whom an action concerned, so that it can be proved afterwards what was done.',
    wishes:
      'A report that you order from License Statistics, and “seatwatch status --holders” on the command line, name people because you ask for it.',
    outside:
      'What you saved, copied or exported before, and notices in the history of your desktop, are out of Seatwatch’s reach.',
  },
  hiddenNow: 'Saved. Names are gone from Seatwatch’s windows and files.',
  shownNow: 'Saved. Names come back as the vendors are read anew.',
  notDeleted: (files: string) =>
    `Names are hidden from now on, but these damaged copies could not be deleted: ${files}. Delete them from the profile folder by hand.`,
};

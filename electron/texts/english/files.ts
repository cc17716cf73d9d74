/** Dialogs that write a file. */
export const files = {
  saveTable: 'Save table',
  csv: 'Comma-separated values',
  notSaved: 'Nothing was saved.',
  saved: (name: string) => `Saved as ${name}.`,
  tooMuch: 'Seatwatch could not take this table in. Search for fewer rows, then try again.',
  refused: 'The file could not be written. Check the folder and its rights, or choose another.',
};

import { number, plural } from '../number';

/** Printing what a window shows. */
export const print = {
  button: 'Print this view to PDF',
  dialog: 'Print this view',
  pdf: 'PDF document',
  headed: (when: string) => `Seatwatch, printed ${when}`,
  more: (count: number) =>
    `${number(count)} more ${plural(count, 'row is', 'rows are')} not printed. Filter the view, or export it as CSV, to have all.`,
  dismiss: 'Dismiss',
  failed: 'The view could not be printed. Try again, or close some windows first.',
};

import { z } from 'zod';
import { type DayBook, dayBookOf, savedDays, savedDaysSchema } from '../domain/day-book';
import { openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';
import type { Place } from './settings-store';

const schemaName = 'seatwatch.days/1';

const fileSchema = savedDaysSchema.extend({ schema: z.literal(schemaName) });

export interface DayFile {
  book(): DayBook;
  /** Nothing where it is the one that was written last. */
  write(book: DayBook): void;
  /** Writes again what is known, to see whether the disk takes it now. */
  rewrite(): void;
  readonly movedAside: readonly MovedAside[];
}

/** The last two days of each pool. They change with almost every reading, so whoever writes them does so seldom. */
export function openDayFile(place: Place): DayFile {
  const file = openJsonFile<z.infer<typeof fileSchema>>({
    ...place,
    name: 'days',
    schema: fileSchema,
    empty: { schema: schemaName, since: null, connections: [] },
  });
  let written = dayBookOf(file.read());
  const put = (): boolean => file.update(() => ({ schema: schemaName, ...savedDays(written) }));
  return {
    movedAside: file.movedAside,
    rewrite: () => {
      put();
    },
    book: () => written,
    write: (book) => {
      if (book === written) return;
      written = book;
      put();
    },
  };
}

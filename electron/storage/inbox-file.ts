import { z } from 'zod';
import { type Inbox, inboxItemSchema } from '../domain/inbox';
import { openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';
import type { Place } from './settings-store';

const schemaName = 'seatwatch.inbox/1';

const fileSchema = z.object({ schema: z.literal(schemaName), items: z.array(inboxItemSchema) });

export interface InboxFile {
  inbox(): Inbox;
  /** Nothing where it is the one that was written last. */
  write(inbox: Inbox): void;
  /** Writes again what is known, to see whether the disk takes it now. */
  rewrite(): void;
  readonly movedAside: readonly MovedAside[];
}

/** The record of all alerts, newest first. */
export function openInboxFile(place: Place): InboxFile {
  const file = openJsonFile<z.infer<typeof fileSchema>>({
    ...place,
    name: 'inbox',
    schema: fileSchema,
    empty: { schema: schemaName, items: [] },
  });
  let written: Inbox = file.read().items;
  const put = (): boolean => file.update(() => ({ schema: schemaName, items: [...written] }));
  return {
    movedAside: file.movedAside,
    rewrite: () => {
      put();
    },
    inbox: () => written,
    write: (inbox) => {
      if (inbox === written) return;
      written = inbox;
      put();
    },
  };
}

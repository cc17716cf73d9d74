import { z } from 'zod';
import { type DemandMemory, demandOf, savedDemand, savedDemandSchema } from '../domain/demand';
import { openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';
import type { Place } from './settings-store';

const schemaName = 'seatwatch.demand/1';

const fileSchema = z.object({ schema: z.literal(schemaName), pools: savedDemandSchema });

export interface DemandFile {
  demand(): DemandMemory;
  /** Nothing where it is the one that was written last. */
  write(demand: DemandMemory): void;
  /** Writes again what is known, to see whether the disk takes it now. */
  rewrite(): void;
  readonly movedAside: readonly MovedAside[];
}

/** How sought after each pool was. It changes with almost every reading, so whoever writes it does so seldom. */
export function openDemandFile(place: Place): DemandFile {
  const file = openJsonFile<z.infer<typeof fileSchema>>({
    ...place,
    name: 'demand',
    schema: fileSchema,
    empty: { schema: schemaName, pools: [] },
  });
  let written: DemandMemory | null = null;
  let pools = file.read().pools;
  const put = (): boolean => file.update(() => ({ schema: schemaName, pools }));
  return {
    movedAside: file.movedAside,
    rewrite: () => {
      put();
    },
    demand: () => (written = demandOf(file.read().pools)),
    write: (demand) => {
      if (demand === written) return;
      written = demand;
      pools = savedDemand(demand);
      put();
    },
  };
}

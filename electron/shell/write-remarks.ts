import type { Remarks } from '../state/remarks';
import type { Stores } from '../storage/stores';

const everyMs = 60_000;

/** Says in every window what could not be saved, and tries again until it is; returns the undo. */
export function watchWriting(stores: Pick<Stores, 'writing' | 'rewrite'>, remarks: Remarks): () => void {
  let said: readonly string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    const texts = [...stores.writing.troubles().values()];
    for (const text of said) if (!texts.includes(text)) remarks.remove(text);
    for (const text of texts) remarks.add(text);
    said = texts;
    if (timer !== null) clearTimeout(timer);
    timer = texts.length === 0 ? null : setTimeout(again, everyMs);
  };
  const again = (): void => {
    void stores.rewrite();
    look();
  };
  const undo = stores.writing.subscribe(look);
  look();
  return () => {
    undo();
    if (timer !== null) clearTimeout(timer);
  };
}

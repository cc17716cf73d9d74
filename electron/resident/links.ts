import type { Notifier } from '../shell/notifier';
import { createExternalOpener } from '../shell/open-external';
import { texts } from '../texts/language';
import { vendors } from '../vendors';

/** Opens vendors' pages in the browser, or says where the page is when nothing opens. */
export const createLinks = (notifier: Pick<Notifier, 'tell'>) =>
  createExternalOpener({
    vendors,
    onFailed: (url) => {
      const { title, body } = texts().shell.noBrowser;
      notifier.tell(title, body(url), () => undefined);
    },
  });

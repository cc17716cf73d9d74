import type { App, Session } from 'electron';
import { appOrigin } from './app-protocol';

const isOurs = (url: string): boolean => url.startsWith(`${appOrigin}/`) || url.startsWith('devtools://');

/** No page leaves `app://`, opens a window, gets a permission or reaches the network. */
export function lockDown(app: App, session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

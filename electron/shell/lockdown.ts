import type { App, Event, Session, WebContents } from 'electron';
import { appOrigin } from './app-protocol';

export interface LockdownParts {
  readonly app: App;
  /** The one that the windows live in. */
  readonly session: Session;
  /** Developers look into the windows of a checkout; nobody looks into those of a package. */
  readonly withDeveloperTools: boolean;
}

// No name is looked up for it, no local address is spared, and only the computer's administrator can listen there.
const nowhere = { proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: '<-loopback>' } as const;

async function lockSession(session: Session, isOurs: (url: string) => boolean): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // Sockets of WebRTC and hints to connect early are no requests that could be looked at one by one.
  session.enableNetworkEmulation({ offline: true });
  await session.setProxy(nowhere);
}

function lockContents(contents: WebContents, isOurs: (url: string) => boolean): void {
  const refuse = (event: Event): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  // An empty page comes about without a request that could be refused; it is no page of ours, so it gets no window.
  contents.on('did-navigate', (_event, url) => {
    if (!isOurs(url)) contents.close();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** No page leaves `app://`, opens a window, gets a permission, saves a file or reaches the network. */
export async function lockDown({ app, session, withDeveloperTools }: LockdownParts): Promise<void> {
  const isOurs = (url: string): boolean =>
    url.startsWith(`${appOrigin}/`) || (withDeveloperTools && url.startsWith('devtools://'));
  app.on('web-contents-created', (_event, contents) => lockContents(contents, isOurs));
  await lockSession(session, isOurs);
}

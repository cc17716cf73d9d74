/** A script of a page, and what it answers where nothing got through. */
export interface Attempt {
  readonly what: string;
  readonly script: string;
  readonly answer: unknown;
}

const attempt = (what: string, script: string, answer: unknown): Attempt => ({ what, script, answer });

/** What a promise came to, as a word. */
const settled = (promise: string) => `(${promise}).then(() => 'granted', () => 'refused')`;

const thrown = (script: string) =>
  `(() => { try { ${script}; return 'done'; } catch { return 'refused'; } })()`;

const inFrame = (script: string, more = '') =>
  `(() => { const f = document.createElement('iframe'); ${more} document.documentElement.append(f);
    const inner = f.contentWindow; const answer = (${script}); f.remove(); return answer; })()`;

const node = [
  'require',
  'process',
  'module',
  'exports',
  'Buffer',
  'global',
  '__dirname',
  'ipcRenderer',
  'electron',
];

export const nodeAttempts: readonly Attempt[] = [
  ...node.map((name) => attempt(`\`${name}\``, `typeof globalThis['${name}']`, 'undefined')),
  attempt(
    '`process` by a function of the bridge',
    thrown(`seatwatch.send.constructor('return process')()`),
    'refused',
  ),
  attempt('the bridge’s functions', `Object.keys(seatwatch).sort()`, ['on', 'send']),
  attempt(
    'another bridge in the place of ours',
    `(() => { try { seatwatch.send = null; seatwatch = 1; } catch {}
    return typeof seatwatch.send; })()`,
    'function',
  ),
  attempt('Node in a frame', inFrame('typeof inner.process + typeof inner.require'), 'undefinedundefined'),
  attempt('the bridge in a frame', inFrame('typeof inner.seatwatch'), 'undefined'),
  attempt('an opened window', `window.open('app://seatwatch/management/index.html')`, null),
];

export const scriptAttempts: readonly Attempt[] = [
  attempt('eval', thrown(`(0, eval)('1')`), 'refused'),
  attempt('a function from text', thrown(`new Function('return 1')()`), 'refused'),
  attempt(
    'a time-out with text',
    `(() => { window.late = 0; try { setTimeout('window.late = 1') } catch {}
    return new Promise((done) => setTimeout(() => done(window.late), 50)); })()`,
    0,
  ),
  attempt(
    'an inline script',
    `(() => { const s = document.createElement('script');
    try { s.textContent = 'window.inline = 1'; document.head.append(s); } catch {} return typeof window.inline; })()`,
    'undefined',
  ),
  attempt(
    'markup with a script in it',
    thrown(`document.body.innerHTML = '<img src=x onerror="window.markup = 1">'`),
    'refused',
  ),
  attempt(
    'a handler in an attribute',
    `(() => { const b = document.createElement('button');
    try { b.setAttribute('onclick', 'window.attribute = 1') } catch {} b.click(); return typeof window.attribute; })()`,
    'undefined',
  ),
  attempt(
    'a javascript: address',
    `(() => { const a = document.createElement('a'); a.href = 'javascript:window.address = 1';
    document.body.append(a); a.click(); return new Promise((done) => setTimeout(() => { a.remove(); done(typeof window.address); }, 50)); })()`,
    'undefined',
  ),
  attempt(
    'a policy of trusted types',
    thrown(`trustedTypes.createPolicy('evil', { createScript: (text) => text })`),
    'refused',
  ),
  attempt(
    'the policy of the library once more',
    thrown(
      `trustedTypes.createPolicy('svelte-trusted-html', { createScript: (text) => text }); (0, eval)('1')`,
    ),
    'refused',
  ),
];

const files = [
  'file:///etc/passwd',
  '/etc/passwd',
  'app://seatwatch/../main.js',
  'app://seatwatch/..%2fmain.js',
  'app://seatwatch/%2e%2e%2fpreload.cjs',
  'app://seatwatch//etc/passwd',
  'app://../etc/passwd',
  'app://other/popup/index.html',
  'data:text/plain,x',
];

export const fileAttempts: readonly Attempt[] = [
  ...files.map((url) =>
    attempt(url, settled(`fetch('${url}').then((r) => { if (!r.ok) throw r.status; })`), 'refused'),
  ),
  ...files.map((url) =>
    attempt(
      `a script from ${url}`,
      `new Promise((done) => {
    const s = document.createElement('script'); s.onload = () => done('loaded'); s.onerror = () => done('refused');
    try { s.src = '${url}'; document.head.append(s); } catch { done('refused'); } })`,
      'refused',
    ),
  ),
];

const places = [
  'file:///etc/passwd',
  'data:text/html,hostile',
  'app://seatwatch/management/index.html?x',
  'app://other/popup/index.html',
  'mailto:a@seatwatch.example',
];

export const navigationAttempts: readonly Attempt[] = places.map((url) =>
  attempt(
    url,
    `(() => { const before = location.href; try { location.assign('${url}'); } catch {}
    return new Promise((done) => setTimeout(() => done(location.href === before), 150)); })()`,
    true,
  ),
);

export const permissionAttempts: readonly Attempt[] = [
  attempt(
    'the place',
    `new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('granted'), () => done('refused')))`,
    'refused',
  ),
  attempt('notifications', `Notification.requestPermission()`, 'denied'),
  attempt('the clipboard', settled(`navigator.clipboard.readText()`), 'refused'),
  attempt('the camera', settled(`navigator.mediaDevices.getUserMedia({ video: true })`), 'refused'),
  attempt('the screen', settled(`navigator.mediaDevices.getDisplayMedia()`), 'refused'),
  attempt('MIDI', settled(`navigator.requestMIDIAccess({ sysex: true })`), 'refused'),
  attempt('a USB device', settled(`navigator.usb.requestDevice({ filters: [] })`), 'refused'),
  attempt(
    'a human interface device',
    `navigator.hid.requestDevice({ filters: [] }).then((d) => d.length, () => 0)`,
    0,
  ),
  attempt('a serial port', settled(`navigator.serial.requestPort()`), 'refused'),
  attempt('a service worker', settled(`navigator.serviceWorker.register('/popup/worker.js')`), 'refused'),
];

const refusedMessage = (what: string, words: string) =>
  attempt(what, settled(`seatwatch.send(${words})`), 'refused');

export const messageAttempts: readonly Attempt[] = [
  refusedMessage('an unknown command', `'vault.open', { connectionId: 'hq' }`),
  refusedMessage('a command called __proto__', `'__proto__', {}`),
  refusedMessage('a command called constructor', `'constructor', {}`),
  refusedMessage('a command called toString', `'toString'`),
  refusedMessage('a channel of the logging library', `'__ELECTRON_LOG__', { data: ['x'] }`),
  refusedMessage('no command', ``),
  refusedMessage('a command that is a list', `['board.read']`),
  refusedMessage('wrong arguments', `'popup.pin', { isPinned: 'yes' }`),
  refusedMessage('more than is asked for', `'board.refresh', { connectionId: 'hq', url: 'http://HOST/' }`),
  refusedMessage('an address to open', `'link.open', { vendor: 'thinfinity', link: 'http://HOST/' }`),
  refusedMessage('a long text', `'board.refresh', { connectionId: 'x'.repeat(50_000_000) }`),
  refusedMessage('a long list', `'popup.hide', Array.from({ length: 3_000_000 }, () => 1)`),
  refusedMessage('bytes', `'popup.hide', new Uint8Array(10_000_000)`),
  refusedMessage('a function', `'popup.hide', () => 1`),
  refusedMessage('a getter that throws', `'popup.pin', { get isPinned() { throw new Error('x'); } }`),
  attempt(
    'a changed prototype',
    `(() => { Object.prototype.isPinned = true; const answer = ${settled(`seatwatch.send('popup.pin', {})`)};
    return answer.finally(() => delete Object.prototype.isPinned); })()`,
    'refused',
  ),
  attempt(
    'a thousand of them',
    `Promise.allSettled(Array.from({ length: 1000 }, () => seatwatch.send('none')))
    .then((all) => all.filter(({ status }) => status === 'fulfilled').length)`,
    0,
  ),
  attempt('an event that is none', `typeof seatwatch.on('vault.opened', () => undefined)`, 'function'),
];

/**
 * Ways of a page to the network: scripts of a page, in which HOST stands for the target's address. Each ends in a
 * promise that is kept when the attempt is over, whatever came of it.
 */
let from = 0;
const element = (tag: string, attribute: string, more = '') =>
  `new Promise((done) => { const e = document.createElement('${tag}'); e.onload = e.onerror = done; ${more}
   e.setAttribute('${attribute}', 'http://HOST/${tag}-${from++}'); document.documentElement.append(e); })`;

const link = (relation: string, more = '') =>
  element('link', 'href', `e.rel = '${relation}'; ${more} setTimeout(done, 300);`);

const frame = (tag: string, attribute: string) => element(tag, attribute, 'setTimeout(done, 500);');

const peer = (server: string) =>
  `new Promise((done) => { const peer = new RTCPeerConnection({ iceServers: [{ urls: '${server}', username: 'u',
   credential: 'c' }] }); peer.createDataChannel('x'); peer.onicegatheringstatechange = () => {
   if (peer.iceGatheringState === 'complete') done(); }; setTimeout(done, 3000);
   peer.createOffer().then((offer) => peer.setLocalDescription(offer)); })`;

export const networkAttempts: Readonly<Record<string, string>> = {
  fetch: `fetch('http://HOST/fetch', { mode: 'no-cors' })`,
  XMLHttpRequest: `new Promise((done) => { const x = new XMLHttpRequest(); x.onloadend = done;
    x.open('GET', 'http://HOST/xhr'); x.send(); })`,
  WebSocket: `new Promise((done) => { const w = new WebSocket('ws://HOST/'); w.onclose = w.onerror = w.onopen = done; })`,
  EventSource: `new Promise((done) => { const e = new EventSource('http://HOST/events'); e.onopen = e.onerror = done; })`,
  'a beacon': `new Promise((done) => { navigator.sendBeacon('http://HOST/beacon', 'x'); setTimeout(done, 300); })`,
  'an image': element('img', 'src'),
  'a script': element('script', 'src'),
  'a module': `import('http://HOST/module.js')`,
  'a style sheet': link('stylesheet'),
  'an icon': link('icon'),
  'a prefetch': link('prefetch'),
  'a preload': link('preload', `e.as = 'image';`),
  'a module preload': link('modulepreload'),
  'an early connection': link('preconnect'),
  'a video': element('video', 'src', 'setTimeout(done, 500);'),
  'a sound': element('audio', 'src', 'setTimeout(done, 500);'),
  'an object': frame('object', 'data'),
  'an embedded thing': frame('embed', 'src'),
  'a frame': frame('iframe', 'src'),
  'a font': `new FontFace('evil', 'url(http://HOST/font)').load()`,
  'a worker': `new Promise((done) => { const w = new Worker(URL.createObjectURL(new Blob(
    ["fetch('http://HOST/worker', { mode: 'no-cors' }).finally(() => postMessage(0))"])));
    w.onmessage = w.onerror = done; })`,
  'a form': `new Promise((done) => { const f = document.createElement('form'); f.action = 'http://HOST/form';
    f.method = 'post'; const i = document.createElement('iframe'); i.name = 'there'; f.target = 'there';
    document.documentElement.append(i, f); f.submit(); setTimeout(done, 500); })`,
  'a new window': `new Promise((done) => { window.open('http://HOST/open'); setTimeout(done, 500); })`,
  'a link with a ping': `new Promise((done) => { const a = document.createElement('a'); a.href = '#x';
    a.ping = 'http://HOST/ping'; document.documentElement.append(a); a.click(); setTimeout(done, 500); })`,
  'WebRTC by UDP': peer('stun:HOST'),
  'WebRTC by TCP': peer('turn:HOST?transport=tcp'),
  'a navigation': `new Promise((done) => { location.href = 'http://HOST/navigation'; setTimeout(done, 500); })`,
};

/** What Chromium does only in a tab, or leaves to whoever embeds it: nothing of it arrives from any window. */
export const neverArriving: ReadonlySet<string> = new Set(['an icon', 'an early connection']);

/** What stands in a page's own text. */
export const hostileDocument = `<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=http://HOST/refresh">
<base href="http://HOST/">
<link rel="preconnect" href="http://HOST/"><link rel="dns-prefetch" href="http://HOST/">
<link rel="stylesheet" href="http://HOST/style.css"><link rel="manifest" href="http://HOST/manifest.json">
<style>@import url(http://HOST/import.css); body { background: url(http://HOST/background.png) }</style>
<script>window.hasRun = true; fetch('http://HOST/inline')</script><script src="http://HOST/script.js"></script>
</head><body style="background: url(http://HOST/attribute.png)" onload="window.hasRun = true">
<p>hostile</p>
<img src="http://HOST/image.png" onerror="window.hasRun = true"><iframe src="http://HOST/frame"></iframe>
<iframe srcdoc="<img src='http://HOST/inner.png'><script>parent.hasRun = true</script>"></iframe>
<object data="http://HOST/object"></object><embed src="http://HOST/embed"><video src="http://HOST/video" autoplay></video>
<svg><image href="http://HOST/svg.png"/><script>window.hasRun = true</script></svg>
<form action="http://HOST/form" method="post"><button>go</button></form>
</body></html>`;

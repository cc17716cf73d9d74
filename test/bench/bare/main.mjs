// @ts-check
// The least that a tray program with a popup can be: what Seatwatch is measured against.
import { BrowserWindow, Tray, app, nativeImage } from 'electron';
import path from 'node:path';

/** @type {Tray | null} */
let tray = null;
/** @type {BrowserWindow | null} */
let popup = null;

function toggle() {
  if (popup === null) {
    const made = new BrowserWindow({ width: 380, height: 560, frame: false, show: false, skipTaskbar: true });
    popup = made;
    made.once('ready-to-show', () => made.show());
    void made.loadFile(path.join(import.meta.dirname, 'index.html'));
  } else if (popup.isVisible()) popup.hide();
  else popup.show();
}

app.setPath('userData', process.argv.at(-1) ?? '');
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  tray = new Tray(nativeImage.createFromPath(process.env['BARE_ICON'] ?? ''));
  tray.setToolTip('bare');
  tray.on('click', toggle);
});

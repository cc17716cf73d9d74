// @ts-check
// A window that nobody locked down, to see that what a hostile page tries would arrive.
import { BrowserWindow, app } from 'electron';

const [profile, url] = process.argv.slice(-2);
app.setPath('userData', profile ?? '');
void app.whenReady().then(() => new BrowserWindow({ width: 300, height: 200 }).loadURL(url ?? ''));

import { clipboard } from 'electron';

/** Puts a text on the system's clipboard. Windows have no way to it of their own. */
export async function putOnClipboard(text: string): Promise<void> {
  await clipboard.writeText(text);
}

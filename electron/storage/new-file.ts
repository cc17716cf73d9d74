import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { texts } from '../texts/language';

/** A file in the making, beside the place that it takes only when `commit` is called. */
export interface NewFile {
  /** Appends; false if the disk refuses. */
  write(piece: Uint8Array): Promise<boolean>;
  /** A part of what was written; a negative position counts from the end. */
  read(position: number, bytes: number): Promise<Buffer>;
  /** Puts the file in its place, whole; false if that fails, and what was there before stays. */
  commit(): Promise<boolean>;
  /** Leaves the place as it was. After `commit` it does nothing. */
  discard(): Promise<void>;
}

class SiblingFile implements NewFile {
  readonly #temporary: string;
  readonly #target: string;
  readonly #handle: FileHandle;
  #isOpen = true;

  constructor(target: string, temporary: string, handle: FileHandle) {
    this.#target = target;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  async write(piece: Uint8Array): Promise<boolean> {
    return this.#handle.writeFile(piece).then(
      () => true,
      () => false,
    );
  }

  async read(position: number, bytes: number): Promise<Buffer> {
    const { size } = await this.#handle.stat();
    const start = position < 0 ? Math.max(0, size + position) : position;
    const part = Buffer.alloc(Math.max(0, Math.min(bytes, size - start)));
    const { bytesRead } = await this.#handle.read(part, 0, part.length, start);
    return part.subarray(0, bytesRead);
  }

  async commit(): Promise<boolean> {
    try {
      await this.#handle.sync();
      await this.#close();
      await rename(this.#temporary, this.#target);
      return true;
    } catch {
      await this.discard();
      return false;
    }
  }

  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#temporary, { force: true });
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#handle.close();
  }
}

/** Starts a new file for this place; a string says why it can't be there. */
export async function startNewFile(place: string): Promise<NewFile | string> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(place).catch(() => path.resolve(place));
  const known = await stat(target).catch(() => null);
  if (known !== null && !known.isFile()) return texts().storage.newFile.taken;
  const name = `.${path.basename(target)}.part-${randomBytes(4).toString('hex')}`;
  const temporary = path.join(path.dirname(target), name);
  try {
    return new SiblingFile(target, temporary, await open(temporary, 'wx+', 0o600));
  } catch {
    return texts().storage.newFile.refused;
  }
}

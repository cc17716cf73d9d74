import { chmodSync, mkdirSync, statSync } from 'node:fs';

const othersBits = 0o077;
// A folder for everybody (such as the system's temporary one), or one that was shared with a group on purpose.
const sharedBits = 0o3000;

/** Makes the folder, or narrows the user's own one, so that nobody else looks into it. */
export function makePrivateFolder(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const { mode, uid } = statSync(directory);
  const isOwn = process.getuid === undefined || uid === process.getuid();
  const isWide = (mode & othersBits) !== 0 && (mode & sharedBits) === 0;
  if (isOwn && isWide) narrow(directory, 0o700);
}

/** Takes a file back from other users, where it came from elsewhere (a restored copy). */
export function makePrivateFile(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & othersBits) !== 0) narrow(file, 0o600);
}

function narrow(place: string, mode: number): void {
  try {
    chmodSync(place, mode);
  } catch (error) {
    // A disk without rights of its own (a USB stick, a share) can't tell users apart: what is there is all there is.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

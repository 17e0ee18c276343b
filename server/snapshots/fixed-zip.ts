// A zip whose bytes depend on nothing but its files: fixed order, fixed times, one pinned compressor, fed in even pieces.
import { Zip, ZipDeflate } from 'fflate';

/** A zip keeps local time: this is midnight of 1 January 1980 on every clock of the world. */
const NO_TIME = new Date(1980, 0, 1);
const PIECE_BYTES = 65_536;

export type ZipEntry = { write: (bytes: Uint8Array) => void; end: () => void };

/** @param onBytes takes the archive's bytes as they come. Entries are written one after the other. */
export function startZip(onBytes: (bytes: Uint8Array) => void): {
  entry: (name: string) => ZipEntry;
  end: () => void;
} {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    onBytes(bytes);
  });
  return {
    entry(name) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = NO_TIME;
      zip.add(file);
      let held: Buffer[] = [];
      let heldBytes = 0;
      // The compressor's output depends on how it is fed: always in pieces of one size.
      const feed = (isLast: boolean) => {
        if (heldBytes < PIECE_BYTES && !isLast) return;
        const all = Buffer.concat(held);
        let at = 0;
        for (; all.length - at >= PIECE_BYTES; at += PIECE_BYTES)
          file.push(Uint8Array.from(all.subarray(at, at + PIECE_BYTES)));
        const rest = all.subarray(at);
        held = [rest];
        heldBytes = rest.length;
        if (isLast) file.push(Uint8Array.from(rest), true);
      };
      return {
        write(bytes) {
          held.push(Buffer.from(bytes));
          heldBytes += bytes.length;
          feed(false);
        },
        end: () => feed(true),
      };
    },
    end: () => zip.end(),
  };
}

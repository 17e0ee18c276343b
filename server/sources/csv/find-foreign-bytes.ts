// Finds the first line of a file that is no UTF-8, and shows how it reads as Windows-1252; it decides nothing.
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { wideOrder } from './decode-text';

/** `example`: the words around the first such byte, as Windows-1252 has them. */
export type ForeignBytes = { line: number; example: string };

const LINE_FEED = 0x0a;
const LONGEST_CHARACTER = 4;
const AROUND = 24;

/** Null for UTF-8, and for what its start says is UTF-16. */
export async function findForeignBytes(stream: Readable): Promise<ForeignBytes | null> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  try {
    for await (const piece of stream) {
      const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
      if (isFirst && wideOrder(bytes)) return null;
      isFirst = false;
      const end = bytes.length - cutLength(bytes);
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) return describe(whole, line);
      for (let at = whole.indexOf(LINE_FEED); at >= 0; at = whole.indexOf(LINE_FEED, at + 1)) line++;
      rest = bytes.subarray(end);
    }
    return isUtf8(rest) ? null : describe(rest, line);
  } finally {
    stream.destroy();
  }
}

/** How many bytes at the end may be the beginning of a character that goes on in the next piece. */
function cutLength(bytes: Buffer): number {
  for (let back = 1; back < LONGEST_CHARACTER && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function describe(bytes: Buffer, line: number): ForeignBytes {
  let start = 0;
  for (let at = line; ; at++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const text = bytes.subarray(start, feed < 0 ? bytes.length : feed);
    if (!isUtf8(text) || feed < 0) {
      const bad = text.findIndex((byte) => byte >= 0x80);
      const around = text.subarray(Math.max(0, bad - AROUND), bad + AROUND);
      return { line: at, example: iconv.decode(around, 'windows-1252').trim() };
    }
    start = feed + 1;
  }
}

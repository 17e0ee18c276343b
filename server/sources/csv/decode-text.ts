// Turns the bytes of a file into text: UTF-8, UTF-16 by its mark or its empty bytes, or Windows-1252 where a mapping says so; never by guess.
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { ImportProblem } from '../import-problem';
import type { ByteSink } from '../input/byte-sink';

export type Encoding = 'utf-8' | 'windows-1252';

const LINE_FEED = 0x0a;
/** Enough of a file to tell its encoding. */
const HEAD = 4;

/** Yields text in order. Throws ImportProblem 'not_utf8' with the line. `hash` is fed every byte. */
export async function* decodeText(
  stream: Readable,
  name: string,
  encoding: Encoding,
  hash?: ByteSink,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let decode: ((bytes: Buffer, isLast: boolean) => { text: string; rest: Buffer }) | null = null;
  for await (const piece of stream) {
    const chunk: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
    hash?.update(chunk);
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!decode) {
      if (rest.length < HEAD) continue;
      const start = startOf(rest, name, encoding);
      decode = start.decode;
      rest = rest.subarray(start.skip);
    }
    const done = decode(rest, false);
    rest = done.rest;
    if (done.text) yield done.text;
  }
  if (!decode) {
    const start = startOf(rest, name, encoding);
    decode = start.decode;
    rest = rest.subarray(start.skip);
  }
  const last = decode(rest, true);
  if (last.text) yield last.text;
}

/**
 * UTF-16 by its mark; without one, by every second byte of the first two characters being empty: a header begins with letters
 * or quotation marks, and no text of another encoding holds an empty byte. Null for everything else.
 */
export function wideOrder(head: Uint8Array): { isBigEndian: boolean; skip: number } | null {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return { isBigEndian: false, skip: 2 };
  if (a === 0xfe && b === 0xff) return { isBigEndian: true, skip: 2 };
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { isBigEndian: false, skip: 0 };
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { isBigEndian: true, skip: 0 };
  return null;
}

type Decode = (bytes: Buffer, isLast: boolean) => { text: string; rest: Buffer };

function startOf(head: Buffer, name: string, encoding: Encoding): { decode: Decode; skip: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { decode: utf8Decoder(name), skip: 3 };
  const wide = wideOrder(head);
  if (wide) return { decode: utf16Decoder(wide.isBigEndian), skip: wide.skip };
  if (encoding === 'windows-1252') {
    return {
      decode: (bytes) => ({ text: iconv.decode(bytes, 'windows-1252'), rest: Buffer.alloc(0) }),
      skip: 0,
    };
  }
  return { decode: utf8Decoder(name), skip: 0 };
}

/** Works on whole lines, so that a wrong byte can be told by its line and no character is cut. */
function utf8Decoder(name: string): Decode {
  let line = 1;
  return (bytes, isLast) => {
    const end = isLast ? bytes.length : cutOf(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw notUtf8(name, line + badLine(whole));
    for (let at = whole.indexOf(LINE_FEED); at >= 0; at = whole.indexOf(LINE_FEED, at + 1)) line++;
    return { text: whole.toString('utf8'), rest: bytes.subarray(end) };
  };
}

/** After the last line feed; in a very long line, before a character that may go on in the next piece. */
function cutOf(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(LINE_FEED) + 1;
  if (feed > 0 || bytes.length < 1024 * 1024) return feed;
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

function badLine(bytes: Buffer): number {
  let start = 0;
  for (let index = 0; ; index++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end)) || feed < 0) return index;
    start = feed + 1;
  }
}

/** Keeps halves of characters as they are: the row that holds one is refused by itself, with its line. */
function utf16Decoder(isBigEndian: boolean): Decode {
  return (bytes, isLast) => {
    const end = isLast ? bytes.length : bytes.length - (bytes.length % 2);
    const whole = Buffer.from(bytes.subarray(0, end - (end % 2)));
    if (isBigEndian) whole.swap16();
    return { text: whole.toString('utf16le'), rest: bytes.subarray(end) };
  };
}

function notUtf8(name: string, line: number): ImportProblem {
  return new ImportProblem(
    'not_utf8',
    `"${name}" is not UTF-8: line ${line} holds bytes that are no text in it. Save the file as UTF-8, or say "encoding": "windows-1252" for it in the mapping.`,
  );
}

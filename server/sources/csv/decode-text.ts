// Turns the bytes of a file into text: UTF-8, UTF-16 by its mark, or Windows-1252 where a mapping says so; never by guess.
import { isUtf8 } from 'node:buffer';
import type { Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { ImportProblem } from '../import-problem';

export type Encoding = 'utf-8' | 'windows-1252';

const LINE_FEED = 0x0a;

/** Yields text in order. Throws ImportProblem 'not_utf8' with the line. `hash` is fed every byte. */
export async function* decodeText(
  stream: Readable,
  name: string,
  encoding: Encoding,
  hash?: Hash,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let decode: ((bytes: Buffer, isLast: boolean) => { text: string; rest: Buffer }) | null = null;
  for await (const piece of stream) {
    const chunk: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
    hash?.update(chunk);
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!decode) {
      if (rest.length < 3) continue;
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

type Decode = (bytes: Buffer, isLast: boolean) => { text: string; rest: Buffer };

function startOf(head: Buffer, name: string, encoding: Encoding): { decode: Decode; skip: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { decode: utf8Decoder(name), skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { decode: utf16Decoder(false), skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { decode: utf16Decoder(true), skip: 2 };
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

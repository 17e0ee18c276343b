// Streams the records of a JSON file: the objects of its lists, or one object a line; memory holds one piece at a time.
import { decodeText, type Encoding } from '../csv/decode-text';
import type { InputFile } from '../input/input-file';
import { type BrokenRecord, isObject, type JsonRecord } from './json-record';
import { JsonRecords } from './json-records';
import { parseExact, readNdjson } from './read-ndjson';

const LINES_NAME = /\.(ndjson|jsonl)$/i;
/** How far the first line is looked for, in characters. */
const SNIFFED = 1024 ** 2;

export async function* readJson(
  file: InputFile,
  encoding: Encoding,
): AsyncGenerator<(JsonRecord | BrokenRecord)[]> {
  const stream = await file.open();
  try {
    const text = decodeText(stream, file.name, encoding);
    const head = LINES_NAME.test(file.name) ? '' : await headOf(text);
    const whole = withHead(head, text);
    if (LINES_NAME.test(file.name) || isLines(head)) {
      yield* readNdjson(whole, file.name);
      return;
    }
    const records = new JsonRecords(file.name);
    for await (const piece of whole) yield records.feed(piece);
    yield records.end();
  } finally {
    stream.destroy();
  }
}

/** The first line that says something and a little of what follows it. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < SNIFFED && !hasSecondLine(head)) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

function hasSecondLine(head: string): boolean {
  const start = head.trimStart();
  const feed = start.indexOf('\n');
  return feed > 0 && start.slice(feed).trim() !== '';
}

async function* withHead(head: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* text;
}

function isLines(head: string): boolean {
  const [first = '', ...rest] = head.trimStart().split('\n');
  return first.startsWith('{') && rest.join('\n').trimStart().startsWith('{') && isObject(parseExact(first));
}

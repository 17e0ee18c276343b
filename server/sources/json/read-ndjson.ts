// Reads one JSON object a line; a line that is none is told by its number and costs no other line.
import { ImportProblem } from '../import-problem';
import { MAX_JSON_DEPTH, MAX_ROW_LENGTH } from '../input/input-limits';
import { type BrokenRecord, isObject, type JsonRecord, type JsonValue, REPEATED_KEY } from './json-record';

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export async function* readNdjson(
  text: AsyncIterable<string>,
  name: string,
): AsyncGenerator<(JsonRecord | BrokenRecord)[]> {
  let rest = '';
  let line = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW_LENGTH)
      throw new ImportProblem(
        'malformed_json',
        `"${name}": line ${line + lines.length + 1} is longer than ${MAX_ROW_LENGTH / 1024 ** 2} MB.`,
      );
    yield lines.flatMap((each) => readLine(each, ++line));
  }
  yield readLine(rest, ++line);
}

function readLine(text: string, line: number): (JsonRecord | BrokenRecord)[] {
  if (text.trim() === '') return [];
  const value = parseExact(text);
  if (!isObject(value)) return [{ line, refusal: 'The line is not one whole JSON object.' }];
  // The parser keeps the last of two values and says nothing.
  return keysIn(text) === keysOf(value) ? [{ list: '', line, value }] : [{ line, refusal: REPEATED_KEY }];
}

function keysIn(text: string): number {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').split(':').length - 1;
}

function keysOf(value: JsonValue): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + keysOf(each), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + 1 + keysOf(each), 0);
}

/** Numbers come back as the text they were written in; undefined for what is no JSON, or nested too deep. */
export function parseExact(text: string): JsonValue | undefined {
  let depth = 0;
  let deepest = 0;
  const exact = text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`));
  for (const char of exact.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '')) {
    if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  if (deepest > MAX_JSON_DEPTH) return undefined;
  try {
    const value: JsonValue = JSON.parse(exact);
    return value;
  } catch {
    return undefined;
  }
}

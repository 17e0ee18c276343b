// Finds the records in the tokens of a JSON text: the objects of its outermost lists; refuses what is no JSON, too deep or one page.
import { Tokenizer, TokenType } from '@streamparser/json';
import { ImportProblem } from '../import-problem';
import { MAX_JSON_DEPTH, MAX_ROW_LENGTH } from '../input/input-limits';
import { shownValue } from '../refusal';
import { AnswerPage } from './answer-page';
import {
  type BrokenRecord,
  type JsonObject,
  type JsonRecord,
  type JsonValue,
  REPEATED_KEY,
} from './json-record';
import { ListStrays } from './list-strays';

/** `value` is null around the records: what lies there is looked through, and only what tells of the records is kept. */
type Frame = {
  isList: boolean;
  key: string;
  line: number;
  value: JsonObject | JsonValue[] | null;
  page: AnswerPage;
  strays: ListStrays;
};
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

const NO_RECORD = 'Among the records stands a value that is none.';
const LINE_FEED = 0x0a;
/** Keys that say only that a list follows. */
const PLAIN_KEYS =
  /^(records?|results?|data|items?|values?|rows?|edges|nodes?|list|d|response|body|entries|recordsets?)$/i;

/** Numbers keep their digits: a double cannot hold every amount. */
class ExactTokenizer extends Tokenizer {
  digits = '';
  override parseNumber(text: string): number {
    this.digits = text;
    return super.parseNumber(text);
  }
}

export class JsonRecords {
  private readonly tokenizer = new ExactTokenizer({ stringBufferSize: 65_536, numberBufferSize: 64 });
  private readonly frames: Frame[] = [];
  private expected: Expected = 'value';
  private found: (JsonRecord | BrokenRecord)[] = [];
  private recordLine = 0;
  private recordOffset = -1;
  private repeated: string | null = null;
  private chunk: Buffer = Buffer.alloc(0);
  private pieceOffset = 0;
  private line = 1;
  private counted = 0;
  private lastOffset = 0;

  constructor(private readonly name: string) {
    this.tokenizer.onToken = ({ token, value, offset }) => this.take(token, value, offset);
    this.tokenizer.onError = (error) => {
      throw error instanceof ImportProblem ? error : this.broken('it is not JSON');
    };
  }

  /** Records that end in this piece. Throws ImportProblem 'malformed_json'. */
  feed(text: string): (JsonRecord | BrokenRecord)[] {
    this.chunk = Buffer.from(text);
    this.tokenizer.write(this.chunk);
    const end = this.pieceOffset + this.chunk.length;
    this.countLines(end);
    this.pieceOffset = end;
    if (end - (this.recordOffset < 0 ? this.lastOffset : this.recordOffset) > MAX_ROW_LENGTH)
      throw this.broken(`a record is longer than ${MAX_ROW_LENGTH / 1024 ** 2} MB`);
    return this.drain();
  }

  end(): (JsonRecord | BrokenRecord)[] {
    if (this.frames.length > 0 || this.expected !== 'nothing')
      throw this.broken('it is cut off. Export the file again');
    return this.drain();
  }

  private drain(): (JsonRecord | BrokenRecord)[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  private take(token: TokenType, value: unknown, offset: number): void {
    this.lastOffset = offset;
    const top = this.frames.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.open(top, token === TokenType.LEFT_BRACKET, offset);
        return;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.close(top, token === TokenType.RIGHT_BRACKET);
        return;
      case TokenType.COLON:
        this.want(this.expected === 'colon', 'value');
        return;
      case TokenType.COMMA:
        this.want(this.expected === 'comma or end', top?.isList ? 'value' : 'key');
        return;
      default:
        if (this.expected.startsWith('key') && typeof value === 'string' && top) {
          top.key = value;
          this.expected = 'colon';
          return;
        }
        this.takeScalar(top, scalarOf(token, value, this.tokenizer.digits), offset);
    }
  }

  private takeScalar(top: Frame | undefined, value: JsonValue, offset: number): void {
    this.put(top, value);
    if (!top || top.value !== null) return;
    if (!top.isList) {
      top.page.see(top.key, value);
      const around = this.frames.at(-2);
      around?.page.seeUnder(around.key, top.key, value);
      if (value !== null && top.key === 'next') around?.page.seeNext(around.key);
      return;
    }
    this.countLines(offset);
    this.add(top.strays.see(this.line));
  }

  private open(parent: Frame | undefined, isList: boolean, offset: number): void {
    if (this.frames.length >= MAX_JSON_DEPTH)
      throw this.broken(`it is nested deeper than ${MAX_JSON_DEPTH} levels`);
    const isRecord = parent?.isList === true && parent.value === null && !isList;
    if (isRecord) {
      this.countLines(offset);
      this.recordLine = this.line;
      this.recordOffset = offset;
      this.repeated = null;
    } else if (isList) this.countLines(offset);
    if (parent?.value === null && parent.key === 'next' && !isList)
      this.frames.at(-2)?.page.seeNext(this.frames.at(-2)?.key);
    const value = isRecord || (parent && parent.value !== null) ? (isList ? [] : {}) : null;
    this.put(parent, value ?? null);
    this.frames.push({
      isList,
      key: '',
      line: this.line,
      value,
      page: new AnswerPage(),
      strays: new ListStrays(),
    });
    this.expected = isList ? 'value or end' : 'key or end';
  }

  private close(top: Frame | undefined, isList: boolean): void {
    const isEnd = this.expected.endsWith('end') && top?.isList === isList;
    this.frames.pop();
    const above = this.frames.at(-1);
    this.want(isEnd, above ? 'comma or end' : 'nothing');
    if (top?.value === null) this.closeAround(top, above);
    if (!top?.value || Array.isArray(top.value) || above?.value !== null) return;
    this.add(above.strays.seeRecords(1));
    const line = this.recordLine;
    if (this.repeated === null) this.found.push({ list: this.listName(), line, value: top.value });
    else this.found.push({ line, refusal: `${REPEATED_KEY} It is "${this.repeated}".` });
    this.recordOffset = -1;
  }

  /** A list or a wrapper around records ends. */
  private closeAround(top: Frame, above: Frame | undefined): void {
    if (!top.isList) {
      const refusal = top.page.refusal();
      if (refusal) throw this.broken(refusal);
    } else if (above?.value === null && above.isList) this.add(above.strays.seeList(top.strays, top.line));
    else if (above) above.page.count(top.strays.records);
  }

  private add(strays: readonly number[] | null): void {
    if (strays === null)
      throw this.broken('its list holds very many values that are no records. Export the file again');
    for (const line of strays) this.found.push({ line, refusal: NO_RECORD });
  }

  private put(parent: Frame | undefined, value: JsonValue): void {
    this.want(this.expected.startsWith('value'), parent ? 'comma or end' : 'nothing');
    if (!parent?.value) return;
    if (Array.isArray(parent.value)) parent.value.push(value);
    else {
      if (Object.hasOwn(parent.value, parent.key)) this.repeated ??= shownValue(parent.key);
      Object.defineProperty(parent.value, parent.key, { value, enumerable: true, configurable: true });
    }
  }

  private want(isRight: boolean, next: Expected): void {
    if (!isRight) throw this.broken('it is not JSON');
    this.expected = next;
  }

  private listName(): string {
    return this.frames.findLast(({ key }) => key !== '' && !PLAIN_KEYS.test(key))?.key ?? '';
  }

  /** Counts line feeds up to a byte of the text; the bytes before this piece are counted already. */
  private countLines(until: number): void {
    const base = this.pieceOffset;
    for (let at = Math.max(this.counted, base); at < until; at++)
      if (this.chunk[at - base] === LINE_FEED) this.line++;
    this.counted = Math.max(this.counted, until);
  }

  private broken(what: string): ImportProblem {
    return new ImportProblem('malformed_json', `"${this.name}", near line ${this.line}: ${what}.`);
  }
}

function scalarOf(token: TokenType, value: unknown, digits: string): JsonValue {
  if (token === TokenType.NUMBER) return digits;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

// Splits paragraphs into sentences: at stops, at bullets and at lines that are not merely wrapped.
const BULLET = /^\s{0,12}(?:[-*•–—+]|\d{1,2}[.)])\s+/;
const SPEAKER = /^\s*\[[\d:T. Z+/-]{4,40}\]\s{0,3}(?:[\p{L}.'-]{1,30} ?){1,4}:\s/u;
const WRAPPED_LENGTH = 55;
const MAX_SENTENCE_LENGTH = 600;
const MAX_SENTENCES = 2000;
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof inc corp ltd co llc vs e.g i.e etc approx no st jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Each sentence keeps its final mark, because a question is told by it. */
export function splitSentences(paragraphs: readonly string[]): string[] {
  const sentences: string[] = [];
  for (const paragraph of paragraphs) {
    for (const line of joinWrapped(paragraph.split('\n'))) {
      for (const sentence of splitLine(line)) {
        if (sentences.length >= MAX_SENTENCES) return sentences;
        sentences.push(sentence);
      }
    }
  }
  return sentences;
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const raw of lines) {
    const isBullet = BULLET.test(raw) || SPEAKER.test(raw);
    const line = raw.replace(SPEAKER, '').replace(BULLET, '').trim();
    if (line === '') continue;
    if (isOpen && !isBullet) joined[joined.length - 1] = `${joined.at(-1)} ${line}`;
    else joined.push(line);
    isOpen = raw.trim().length >= WRAPPED_LENGTH && !/[.!?:]$/.test(line);
  }
  return joined;
}

function splitLine(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    const isEnd = at === line.length - 1;
    if (isEnd || isStop(line, at, start) || at - start >= MAX_SENTENCE_LENGTH) {
      const part = line.slice(start, at + 1).trim();
      if (part) parts.push(part);
      start = at + 1;
    }
  }
  return parts;
}

function isStop(line: string, at: number, start: number): boolean {
  const mark = line[at];
  if (mark === ';') return true;
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return false;
  const next = line[at + 1] ?? ' ';
  if (/[.!?…"')\]]/.test(next)) return false;
  if (next !== ' ') return mark === '?' && /[A-Z]/.test(next);
  if (mark !== '.') return true;
  const word = line.slice(Math.max(start, line.lastIndexOf(' ', at - 1) + 1), at).toLowerCase();
  const after = line.slice(at + 1, at + 4).trimStart()[0] ?? '';
  return !(ABBREVIATIONS.has(word) && (word !== 'no' || /\d/.test(after)));
}

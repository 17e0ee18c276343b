// Makes paragraphs of what the author wrote in this mail or note; quotes, signature and notices are gone.
import { htmlToText, looksLikeHtml } from './html-to-text';
import { stripDisclaimer } from './strip-disclaimer';
import { stripQuotes } from './strip-quotes';
import { stripSignature } from './strip-signature';

/** Characters read of one text; what follows is not looked at, so that no text can take long. */
export const MAX_TEXT_LENGTH = 65_536;

/** Lines that mail loggers put above a body: kept out, but not what stands after "Body:". */
const LOGGED_HEADER = /^\s*(?:additional to|to|cc|bcc|from|attachments?|subject|date|sent)\s?:/i;
const LOGGED_BODY = /^\s*body\s?:\s*/i;

export function prepareText(raw: string, isHtml: boolean | undefined): string[] {
  const capped = raw.slice(0, MAX_TEXT_LENGTH);
  const text = (isHtml ?? looksLikeHtml(capped)) ? htmlToText(capped) : capped;
  const lines = stripSignature(stripQuotes(stripLoggedHeader(plainLines(text))));
  return stripDisclaimer(paragraphsOf(lines));
}

function plainLines(text: string): string[] {
  const isEscaped = !text.includes('\n') && text.includes('\\n');
  const plain = (isEscaped ? text.replaceAll('\\n', '\n') : text)
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ');
  return plain.split(/\r\n|\r|\n|\u2028|\u2029/);
}

/** Only a header that a "Body:" line ends is one; "To: do" in a note is not. */
function stripLoggedHeader(lines: readonly string[]): string[] {
  const body = lines.slice(0, 15).findIndex((line) => LOGGED_BODY.test(line));
  if (body < 0) return [...lines];
  const above = lines.slice(0, body);
  if (!above.every((line) => line.trim() === '' || LOGGED_HEADER.test(line))) return [...lines];
  return [(lines[body] ?? '').replace(LOGGED_BODY, ''), ...lines.slice(body + 1)];
}

function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => paragraph.join('\n'));
}

// Turns the HTML of a mail into lines of text in one pass; scripts, styles and quoted replies are left out.
import { decodeEntities } from './html-entities';

const BLOCKS = new Set(
  'address article br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('h1 h2 h3 h4 h5 h6 p table ul ol'.split(' '));
const HIDDEN = new Set('head noscript script style template title'.split(' '));
/** What mail programs put around the mail that is being answered; all after it is quoted. */
const REPLY_MARKS = [
  'gmail_quote',
  'gmail_attr',
  'divrplyfwdmsg',
  'appendonsend',
  'yahoo_quoted',
  'moz-cite-prefix',
  'olk_src_body_section',
];

/** Whether a text is markup although its source does not say so. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:html|body|div|p|br|table|span|blockquote)(?:\s[^<>]{0,300})?\/?>/i.test(text);
}

export function htmlToText(html: string): string {
  const out: string[] = [];
  let quoteDepth = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (quoteDepth === 0) out.push(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      if (quoteDepth === 0) out.push('<');
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const tag = html.slice(open + 1, close).toLowerCase();
    const name = /^\/?[a-z][a-z0-9]*/.exec(tag)?.[0] ?? '';
    at = close + 1;
    if (!name) continue;
    if (REPLY_MARKS.some((mark) => tag.includes(mark))) break;
    if (name === 'blockquote') quoteDepth += 1;
    if (name === '/blockquote') quoteDepth = Math.max(0, quoteDepth - 1);
    if (HIDDEN.has(name) && !tag.endsWith('/')) {
      const end = indexOfIgnoringCase(html, `</${name}`, at);
      if (end < 0) break;
      at = end;
    }
    const bare = name.replace('/', '');
    if (PARAGRAPHS.has(bare)) out.push('\n\n');
    else if (BLOCKS.has(bare) || bare === 'blockquote') out.push('\n');
  }
  return decodeEntities(out.join(''));
}

function indexOfIgnoringCase(text: string, needle: string, from: number): number {
  const lower = text.indexOf(needle, from);
  const upper = text.indexOf(needle.toUpperCase(), from);
  return lower < 0 ? upper : upper < 0 ? lower : Math.min(lower, upper);
}

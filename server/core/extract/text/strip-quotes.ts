// Cuts what somebody else wrote before: quoted replies, forwarded mail and the headers above them.
const QUOTED_LINE = /^\s{0,8}[>|]/;
const MESSAGE_RULE =
  /^\s*-{2,}\s{0,4}(?:original message|original appointment|forwarded message|forwarded by|reply message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original)/i;
const FORWARD_START =
  /^\s*(?:begin forwarded message|start of forwarded message|forwarded message)\s*:?\s*$/i;
const BLOCK_FIRST = /^\s*\*?(?:from|von|de|da)\s?:\*?\s/i;
const BLOCK_NEXT =
  /^\s*\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto)\s?:\*?/i;
const REPLY_OPENINGS = ['on ', 'am ', 'le ', 'el ', 'il ', 'op '];
const REPLY_CLOSING =
  /(?:wrote|writes|schrieb|geschrieben|a écrit|escribió|ha scritto|schreef)[^:]{0,120}:\s*$/i;
const REPLY_HEAD_LINES = 4;

/** A reply written below or between quoted lines is kept; below an unmarked quotation nothing can be told apart, so all goes. */
export function stripQuotes(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (QUOTED_LINE.test(line)) continue;
    if (MESSAGE_RULE.test(line) || FORWARD_START.test(line) || isHeaderBlock(lines, at)) break;
    const headEnd = replyHeadEnd(lines, at);
    if (headEnd === null) {
      kept.push(line);
      continue;
    }
    const next = lines.slice(headEnd, headEnd + 5).find((each) => each.trim() !== '');
    if (next === undefined || !QUOTED_LINE.test(next)) break;
    at = headEnd - 1;
  }
  return kept;
}

/** The line after "On …, … wrote:", which mail programs wrap over a few lines; null when none begins here. */
function replyHeadEnd(lines: readonly string[], at: number): number | null {
  const start = (lines[at] ?? '').trimStart().toLowerCase();
  if (REPLY_CLOSING.test(start.slice(-200)) && /[<@\d]/.test(start)) return at + 1;
  if (!REPLY_OPENINGS.some((opening) => start.startsWith(opening))) return null;
  for (let end = at; end < Math.min(at + REPLY_HEAD_LINES, lines.length); end += 1) {
    const line = lines[end] ?? '';
    if (line.trim() === '') return null;
    if (REPLY_CLOSING.test(line.slice(-200))) return end + 1;
  }
  return null;
}

function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!BLOCK_FIRST.test(lines[at] ?? '')) return false;
  return lines.slice(at + 1, at + 5).some((line) => BLOCK_NEXT.test(line));
}

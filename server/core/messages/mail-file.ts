// A message as a mail program takes it: a link that opens it there, or a file of RFC 5322 that opens as an unsent draft.
import type { MessageText } from './fill-template';

/** Everything but the address's @ is encoded, so that no value adds a header of its own. */
export function mailLink(address: string, { subject, body }: MessageText): string {
  const to = encodeURIComponent(address).replace(/%40/g, '@');
  const lines = body.replace(/\n/g, '\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/** `X-Unsent` is what mail programs look at; the texts are in base64, so that no line of theirs can be a header. */
export function mailFile(address: string, { subject, body }: MessageText): string {
  const wrapped = base64(body.replace(/\n/g, '\r\n')).replace(/.{76}/g, '$&\r\n');
  return [
    `To: ${address.replace(/[\r\n<>,;]/g, '')}`,
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrapped,
    '',
  ].join('\r\n');
}

/** RFC 2047: each word holds whole characters and stays under its 75. */
function encodedWords(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (new TextEncoder().encode(piece + letter).length > 40) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  pieces.push(piece);
  return pieces.map((each) => `=?utf-8?B?${base64(each)}?=`).join('\r\n ');
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

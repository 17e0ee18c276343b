// C2SP signed-note with Ed25519: text, a blank line, and one signature line; opening one never throws.
import { sign, verify } from 'node:crypto';
import { keyId, type NoteKey, publicKeyObject } from './note-key';

export type Opened = { ok: true; text: string } | { ok: false; reason: string };

const BLANK = '\n\n';

/** @param text ends with a newline and holds no control character besides newlines. */
export function signNote(text: string, key: NoteKey): string {
  const signature = sign(null, Buffer.from(text, 'utf8'), key.privateKey);
  const encoded = Buffer.concat([keyId(key.name, key.publicKey), signature]).toString('base64');
  return `${text}\n\u2014 ${key.name} ${encoded}\n`;
}

/** Opens a note that one of the keys signed; signature lines of others are passed over, as C2SP demands. */
export function openNote(note: string, keys: readonly Pick<NoteKey, 'name' | 'publicKey'>[]): Opened {
  const cut = note.lastIndexOf(BLANK);
  if (cut < 0)
    return { ok: false, reason: 'It is no signed note: the blank line before the signature is missing.' };
  const text = note.slice(0, cut + 1);
  const lines = note.slice(cut + BLANK.length);
  if (!lines.endsWith('\n'))
    return { ok: false, reason: 'It is no signed note: the last line does not end.' };
  if (hasControl(text)) return { ok: false, reason: 'It is no signed note: it holds a control character.' };
  let isKnown = false;
  for (const line of lines.slice(0, -1).split('\n')) {
    const parts = /^\u2014 ([^+\s]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line);
    if (!parts) return { ok: false, reason: 'It is no signed note: a signature line cannot be read.' };
    const [, name = '', encoded = ''] = parts;
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.toString('base64') !== encoded || bytes.length < 5)
      return { ok: false, reason: 'It is no signed note: a signature is not base64.' };
    for (const key of keys) {
      if (key.name !== name || Buffer.compare(keyId(name, key.publicKey), bytes.subarray(0, 4)) !== 0)
        continue;
      isKnown = true;
      const signature = bytes.subarray(4);
      // A known key that did not sign this makes the whole note invalid.
      if (
        signature.length !== 64 ||
        !verify(null, Buffer.from(text, 'utf8'), publicKeyObject(key.publicKey), signature)
      )
        return { ok: false, reason: `The signature of ${name} does not fit the text.` };
    }
  }
  return isKnown ? { ok: true, text } : { ok: false, reason: 'None of the known keys signed it.' };
}

function hasControl(text: string): boolean {
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (code < 0x20 && letter !== '\n') || (code >= 0xd800 && code <= 0xdfff);
  });
}

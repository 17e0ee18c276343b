// What a message says besides whom it greets and who signs it: a contact by the name of Price is no talk of prices.
import { escaped } from './escaped';
import type { MessageText } from './fill-template';
import { nameForms } from './name-forms';

export function spokenText(text: MessageText, names: { contactName: string; senderName: string }): string {
  const any = (name: string) => nameForms(name).map(escaped).join('|') || '(?!)';
  const greeting = new RegExp(`^(?:hello|hi|dear) (?:\\p{L}+\\.? )?(?:${any(names.contactName)}),`, 'iu');
  const signature = new RegExp(`\\n(?:${any(names.senderName)})$`, 'u');
  const body = text.body.trim().replace(greeting, '').replace(signature, '');
  return `${text.subject}\n${body}`;
}

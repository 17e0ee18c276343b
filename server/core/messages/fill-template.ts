// Fills a template's places from the records: the text that a message starts as, and the one that it is compared with.
import { plainDay } from '../checklist/plain-day';
import type { MessageTemplate, Slot } from './message-template';

export type SlotValues = {
  contact: string;
  sender: string;
  /** 'YYYY-MM-DD'; null where the deal has no such day. */
  day: string | null;
  detail: string;
};

export type MessageText = { subject: string; body: string };

/** What stands where a day has to be typed. */
export const DAY_TO_TYPE = '[day]';

export function fillTemplate(template: MessageTemplate, values: SlotValues): MessageText {
  const words: Record<Slot, string> = {
    contact: values.contact,
    sender: values.sender,
    day: values.day === null ? DAY_TO_TYPE : plainDay(values.day),
    detail: values.detail.trim(),
  };
  const fill = (text: string) =>
    text.replace(/\{(contact|sender|day|detail)\}/g, (_, slot: Slot) => words[slot]);
  return {
    subject: fill(template.subject),
    body: template.paragraphs
      .map(fill)
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  };
}

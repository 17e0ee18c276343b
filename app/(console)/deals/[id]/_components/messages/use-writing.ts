// The text of a message as it is written: filled from its template until somebody types, and judged with every letter.
'use client';
import { useState } from 'react';
import { fillTemplate, type MessageText } from '@/server/core/messages/fill-template';
import { findTemplate, templatesFor } from '@/server/core/messages/find-template';
import { findTopics } from '@/server/core/messages/find-topics';
import { leavesTemplate } from '@/server/core/messages/leaves-template';
import { spokenText } from '@/server/core/messages/spoken-text';
import type { ItemKey } from '@/server/core/vocabulary/item';
import type { DealMessage, MessageStanding, MessageWriting } from './deal-message';

export function useWriting(writing: MessageWriting, itemKey: ItemKey | null, message?: DealMessage) {
  const templates = templatesFor(writing.templates, itemKey);
  // Its template may be switched off by now: then it is written with another one.
  const held = message ? findTemplate(templates, message.templateKey) : null;
  const first = held?.key ?? templates[0]?.key ?? '';
  const [templateKey, setTemplateKey] = useState(first);
  const [contactId, setContactId] = useState(message?.contactId ?? writing.contacts[0]?.id ?? '');
  const [typed, setTyped] = useState<MessageText | null>(
    message ? { subject: message.subject, body: message.body } : null,
  );
  const template = findTemplate(templates, templateKey);
  const contact = writing.contacts.find(({ id }) => id === contactId) ?? null;
  const names = { contactName: contact?.name ?? '', senderName: writing.senderName };
  const filled = template
    ? fillTemplate(template, {
        contact: names.contactName,
        sender: names.senderName,
        day: writing.days[template.day],
        detail: '',
      })
    : { subject: '', body: '' };
  const text = typed ?? filled;
  const standing: MessageStanding | null =
    template && contact
      ? {
          leaves: leavesTemplate(template, text, { ...names, competitors: writing.competitors }),
          mentions: findTopics(spokenText(text, names), writing.competitors),
          isFirstContact: contact.isFirst,
        }
      : null;
  return {
    templates,
    template,
    contact,
    text,
    standing,
    isTyped: typed !== null && (typed.subject !== filled.subject || typed.body !== filled.body),
    type: (next: Partial<MessageText>) => setTyped({ ...text, ...next }),
    /** Another template or contact starts from its own text again, unless somebody typed. */
    chooseTemplate: (key: string) => {
      setTemplateKey(key);
      setTyped(null);
    },
    chooseContact: setContactId,
    startAnew: () => setTyped(null),
  };
}

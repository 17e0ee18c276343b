// The template that an admin starts a new one from: greeting and signature stand, what is asked is still to be written.
import type { EditedTemplate } from '@/server/core/messages/check-template';
import { MOST_DETAIL } from '@/server/core/messages/message-template';

const KEY = /^own_(\d+)$/;

/** Its key is one that no template of the set has. */
export function newTemplate(templates: readonly EditedTemplate[]): EditedTemplate {
  const taken = templates.map(({ key }) => Number(KEY.exec(key)?.[1] ?? 0));
  return {
    key: `own_${Math.max(0, ...taken) + 1}`,
    isOn: true,
    label: '',
    purpose: '',
    items: [],
    subject: '',
    body: 'Hello {contact},\n\n\n\n{detail}\n\nThank you, and best regards\n{sender}',
    day: 'close',
    mayMention: [],
    mostDetail: MOST_DETAIL,
  };
}

/** What ships is switched off; only an own one is taken out. */
export const isOwnTemplate = ({ key }: EditedTemplate): boolean => KEY.test(key);

// Message templates as an admin edits them: every one is checked field by field, and the set offers at least one.
import { z } from 'zod';
import { checkTemplate, type EditedTemplate } from '../messages/check-template';
import { TOPICS } from '../messages/find-topics';
import { tidy } from '../messages/leaves-template';
import type { MessageTemplate } from '../messages/message-template';
import { MESSAGE_TEMPLATES } from '../messages/shipped-messages';
import { ITEM_KEYS } from '../vocabulary/item';

const MOST_TEMPLATES = 60;

const Template = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'A key is small letters, digits and _.'),
  isOn: z.boolean(),
  label: z.string().max(400),
  purpose: z.string().max(1_000),
  items: z.array(z.enum(ITEM_KEYS)).max(ITEM_KEYS.length),
  subject: z.string().max(400),
  body: z.string().max(4_000).transform(tidy),
  day: z.enum(['close', 'soon']),
  mayMention: z.array(z.enum(TOPICS)).max(TOPICS.length),
  mostDetail: z.number(),
}) satisfies z.ZodType<EditedTemplate>;

export const MessageTemplateData = z.object({
  messages: z
    .array(Template)
    .min(1)
    .max(MOST_TEMPLATES)
    .superRefine((templates, ctx) => {
      for (const [place, template] of templates.entries()) {
        const others = templates.filter((_, at) => at !== place);
        if (others.some(({ key }) => key === template.key))
          ctx.addIssue({ code: 'custom', path: [place, 'key'], message: 'A key stands in a set once.' });
        const labels = others.map(({ label }) => label.trim());
        for (const { field, message } of checkTemplate(template, labels))
          ctx.addIssue({ code: 'custom', path: [place, field], message });
      }
      if (!templates.some(({ isOn }) => isOn))
        ctx.addIssue({ code: 'custom', path: [], message: 'At least one template stays switched on.' });
    }),
});
export type MessageTemplateData = z.infer<typeof MessageTemplateData>;

export const SHIPPED_MESSAGE_DATA: MessageTemplateData = {
  messages: MESSAGE_TEMPLATES.map(({ version: _, set: __, paragraphs, items, mayMention, ...rest }) => ({
    ...rest,
    items: [...items],
    mayMention: [...mayMention],
    body: paragraphs.join('\n\n'),
  })),
};

/** @param version of the rule set, which every message of one of them remembers. */
export function messageTemplatesOf({ messages }: MessageTemplateData, version: number): MessageTemplate[] {
  return messages.map(({ body, ...rest }) => ({
    ...rest,
    version,
    set: version,
    paragraphs: body.split('\n\n'),
  }));
}

// What a source's settings may be.
import { z } from 'zod';
import { parseSafeLink } from '@/server/core/facts/safe-link';
import { textInput } from './text-input';

/** Where a record opens, with {id} in it. */
const linkTemplate = z
  .string()
  .max(500)
  .superRefine((template, context) => {
    const parsed = parseSafeLink(template.replaceAll('{id}', 'x'));
    const message = parsed.ok
      ? template.includes('{id}')
        ? null
        : 'Put {id} where the record id belongs.'
      : parsed.reason;
    if (message) context.addIssue({ code: 'custom', message });
  });

export const SourceSettings = z.object({
  name: textInput(80).refine((name) => name.trim() !== '', 'A source has a name'),
  linkTemplate: linkTemplate.nullable(),
  /** A subject line is content: off unless an admin allows it. */
  areSubjectsAllowed: z.boolean(),
  /** Firmographic fields are enriched from it only where an admin has sanctioned it. */
  isSanctioned: z.boolean(),
});
export type SourceSettings = z.infer<typeof SourceSettings>;

// Checklist templates as an admin edits them; refuses a template without a blocking item and a commit that asks for less.
import { z } from 'zod';
import type { ChecklistTemplate } from '../checklist/checklist-template';
import { SHIPPED_TEMPLATES, type TemplateSet } from '../checklist/shipped-templates';
import { ITEM_KEYS } from '../vocabulary/item';
import { OPEN_PHASES } from '../vocabulary/phase';
import { TEMPLATE_KEYS, TEMPLATE_LABELS } from './template-keys';

const days = z.int().min(1).max(3_650);
const strength = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const contacts = z.int().min(1).max(50);

const Item = z
  .object({
    key: z.enum(ITEM_KEYS),
    isBlocking: z.boolean(),
    isOn: z.boolean(),
    minStrength: strength,
    minStrengthInCommit: strength,
    freshness: z.union([
      z.object({
        kind: z.literal('days'),
        days,
        nearClose: z.object({ withinDays: days, days }).nullable(),
      }),
      z.object({ kind: z.literal('until_passed') }),
      z.object({ kind: z.literal('expiry_or_days'), days }),
      z.object({ kind: z.literal('never_stale') }),
    ]),
    fromPhase: z.enum(OPEN_PHASES),
    minContacts: contacts,
    minContactsInCommit: contacts,
    blocksOnlyIfTermsChange: z.boolean(),
    amountTolerance: z.string().regex(/^(0|0?\.\d{1,6}|1)$/, 'Write a share between 0 and 1, such as 0.005.'),
  })
  .refine(
    (item) => item.minStrengthInCommit >= item.minStrength,
    'Commit never asks for weaker evidence than the rest.',
  )
  .refine(
    (item) => item.minContactsInCommit >= item.minContacts,
    'Commit never asks for fewer contacts than the rest.',
  );

const Items = z
  .array(Item)
  .min(1)
  .max(40)
  .refine(
    (items) => new Set(items.map(({ key }) => key)).size === items.length,
    'An item stands in a template once.',
  )
  .refine(
    (items) => items.some((item) => item.isOn && item.isBlocking),
    'A template needs an item that holds dollars back.',
  );

export const TemplateData = z.object({
  standard: Items,
  transactional: Items,
  strategic: Items,
  renewal: Items,
  expansion: Items,
  closing: Items,
});
export type TemplateData = z.infer<typeof TemplateData>;

export const SHIPPED_TEMPLATE_DATA: TemplateData = TemplateData.parse(
  Object.fromEntries(TEMPLATE_KEYS.map((key) => [key, SHIPPED_TEMPLATES[key].items])),
);

/** @param version of the rule set, which every evaluation names. */
export function templateSetOf(data: TemplateData, version: number): TemplateSet {
  const of = (key: (typeof TEMPLATE_KEYS)[number]): ChecklistTemplate => ({
    key,
    version,
    label: TEMPLATE_LABELS[key],
    items: data[key],
  });
  return {
    standard: of('standard'),
    transactional: of('transactional'),
    strategic: of('strategic'),
    renewal: of('renewal'),
    expansion: of('expansion'),
    closing: of('closing'),
  };
}

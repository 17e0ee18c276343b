// What somebody says to set up a workspace; the limits start at plain defaults that an admin changes later.
import { z } from 'zod';
import { isTimeZone } from '@/server/core/calendar/day-in-zone';
import { FREE_MAIL_DOMAINS } from '@/server/core/facts/free-mail-domains';
import { isCurrency } from '@/server/core/money/minor-unit';
import { textInput } from './text-input';
import type { WorkspaceSettings } from './workspace-input';

export const NewWorkspace = z.object({
  name: textInput(80).refine((name) => name.trim() !== '', 'Write a name for the workspace'),
  timeZone: z.string().max(60).refine(isTimeZone, 'Choose a time zone of the list'),
  currency: z.string().refine(isCurrency, 'Choose a currency of the list'),
  /** The month the fiscal year starts with, 1 to 12. */
  fiscalStartMonth: z.coerce.number().int().min(1).max(12),
  yearNamedBy: z.enum(['start', 'end']).default('start'),
});
export type NewWorkspace = z.infer<typeof NewWorkspace>;

/** @param adminEmail its domain counts as ours, unless anybody can have a mailbox there. */
export function settingsOfNewWorkspace(given: NewWorkspace, adminEmail: string): WorkspaceSettings {
  const domain = adminEmail.split('@').at(-1)?.toLowerCase() ?? '';
  const isOurs = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) && !FREE_MAIL_DOMAINS.has(domain);
  return {
    name: given.name.trim(),
    timeZone: given.timeZone,
    currency: given.currency,
    fiscalCalendar: {
      kind: 'calendar_months',
      version: 1,
      startMonth: given.fiscalStartMonth,
      yearNamedBy: given.yearNamedBy,
    },
    smallDealLimit: '10000',
    materialAmount: '250000',
    reviewAmount: '100000',
    internalDomains: isOurs ? [domain] : [],
    knownCompetitors: [],
  };
}

/** A short name for addresses; a name without Latin letters or digits gives 'workspace'. */
export function slugOfName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return plain.length >= 2 ? plain : 'workspace';
}

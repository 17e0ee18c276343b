// What a workspace's settings may be; shared by creating one and changing it.
import { z } from 'zod';
import { isTimeZone } from '@/server/core/calendar/day-in-zone';
import { parseAmount } from '@/server/core/money/parse-amount';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { textInput } from './text-input';

const limitAmount = z.string().transform((text, context) => {
  const parsed = parseAmount(text);
  if (parsed.ok && parsed.amount !== null && !parsed.amount.startsWith('-')) return parsed.amount;
  context.addIssue({ code: 'custom', message: parsed.ok ? 'An amount of 0 or more' : parsed.reason });
  return z.NEVER;
});

const DAYS = 'A whole number of working days from 1 to 60';
const workingDays = z.int(DAYS).min(1, DAYS).max(60, DAYS);

const domain = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'A domain such as example.com');

export const WorkspaceSettings = z.object({
  name: textInput(80).refine((name) => name.trim() !== '', 'A workspace has a name'),
  timeZone: z.string().max(60).refine(isTimeZone, 'An IANA time zone such as Europe/Berlin'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'An ISO 4217 code such as EUR'),
  fiscalCalendar: FiscalCalendar,
  /** Decimal strings in `currency`. */
  smallDealLimit: limitAmount,
  materialAmount: limitAmount,
  reviewAmount: limitAmount,
  internalDomains: z.array(domain).max(200),
  knownCompetitors: z.array(textInput(80)).max(200),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

/** How long requests wait and approvals hold; a new workspace starts with what the table says. */
export const WorkspaceDays = z.object({
  escalateAfterWorkingDays: workingDays,
  challengeWorkingDays: workingDays,
  messageRequestWorkingDays: workingDays,
  messageApprovalWorkingDays: workingDays,
});

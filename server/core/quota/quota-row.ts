// A quota of one node and period as it may be stored; refuses negative amounts and periods that the calendar does not have.
import { z } from 'zod';
import { isDay } from '../calendar/epoch-day';
import { isCurrency } from '../money/minor-unit';
import { readPeriodKey } from '../period/period';
import { QUOTA_NODES } from '../vocabulary/quota-node';

export const QuotaRow = z.strictObject({
  nodeKind: z.enum(QUOTA_NODES),
  nodeId: z.uuid(),
  periodKey: z
    .string()
    .refine((key) => readPeriodKey(key) !== null, 'Write a period as FY2026, FY2026-Q2 or FY2026-M04.'),
  /** Null withdraws the quota from `effectiveFrom` on. */
  amount: z
    .string()
    .regex(/^\d{1,18}(\.\d{1,4})?$/, 'A quota is a plain decimal of 0 or more, such as 250000.')
    .nullable(),
  currency: z.string().refine(isCurrency, 'Not an ISO 4217 currency code, such as EUR.'),
  effectiveFrom: z.string().refine(isDay, 'Not a day; write YYYY-MM-DD.'),
});
export type QuotaRow = z.infer<typeof QuotaRow>;

export type QuotaVersion = QuotaRow & { id: string; version: number };

/** Of each quota the version that counts on `day`: the newest among those that are in effect. */
export function quotasInForce(versions: readonly QuotaVersion[], day: string): QuotaVersion[] {
  const held = new Map<string, QuotaVersion>();
  for (const version of versions) {
    if (version.effectiveFrom > day) continue;
    const before = held.get(version.id);
    if (!before || version.version > before.version) held.set(version.id, version);
  }
  return [...held.values()].filter((version) => version.amount !== null);
}

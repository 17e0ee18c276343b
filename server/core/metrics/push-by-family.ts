// How often and how far close dates were pushed, by the family of the reason: the remedy differs by family.
import { daysBetween } from '../calendar/day-arithmetic';
import { REASON_CODES } from '../vocabulary/reason-code';

const PUSH_FAMILIES = ['push_new_information', 'push_ours', 'push_date_was_wrong', 'no_reason'] as const;
export type PushFamily = (typeof PUSH_FAMILIES)[number];
export type DateChange = { from: string | null; to: string | null; reasonCode: string | null };
export type PushRow = { family: PushFamily; count: number; days: number };

/** Changes with a new close date later than the old one; families without any are left out. */
export function pushByFamily(changes: readonly DateChange[]): PushRow[] {
  const rows = new Map<PushFamily, PushRow>();
  for (const { from, to, reasonCode } of changes) {
    if (from === null || to === null || to <= from) continue;
    const family = familyOf(reasonCode);
    const row = rows.get(family) ?? { family, count: 0, days: 0 };
    rows.set(family, { family, count: row.count + 1, days: row.days + daysBetween(from, to) });
  }
  return PUSH_FAMILIES.flatMap((family) => rows.get(family) ?? []);
}

function familyOf(code: string | null): PushFamily {
  const families = ['push_new_information', 'push_ours', 'push_date_was_wrong'] as const;
  const isIn = (family: (typeof families)[number]) => REASON_CODES[family].some((known) => known === code);
  return families.find(isIn) ?? 'no_reason';
}

// One thing that a summary of activity says, as codes, counts, days and the facts it cites: no content and no name.
import type { ContactRole, FactKind, Side } from '../vocabulary/fact';

/** Named in every summary and in its entry in the log; a change of what it says makes a new version. */
export const SUMMARY_RULE = 'summarise_activity@1';

/** A buyer without a role on the deal stands under 'buyer'. */
export type TookPart = ContactRole | Side;

/** `factIds` are newest first. Every fact of the time asked for is counted in exactly one of the first five. */
export type SummaryPoint = { factIds: string[] } & (
  | { point: 'happened'; since: string; of: { kind: FactKind; side: Side; count: number }[] }
  | { point: 'ahead'; of: { kind: FactKind; day: string; count: number }[] }
  | { point: 'overdue'; of: { kind: FactKind; day: string; count: number }[] }
  | { point: 'cancelled'; since: string; of: { kind: FactKind; count: number }[] }
  | { point: 'automatic'; since: string; count: number }
  | { point: 'took_part'; since: string; of: { who: TookPart; count: number }[] }
  /** `lastOn` null where nothing was ever recorded with them. */
  | { point: 'silent'; who: 'buyer' | ContactRole; lastOn: string | null; days: number | null }
);

export type ActivitySummary = { rule: string; since: string; today: string; points: SummaryPoint[] };

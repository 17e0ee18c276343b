// Finds where the histories of a deal end in another value than the row of the deal itself shows: both are kept, neither is chosen.
import { isSameValue } from '@/server/core/drafts/present-value';
import type { StagedEntry, StagedOpportunity } from '../stage/staged-records';
import type { HistoryDraft } from './history-draft';

export type Disagreement = {
  field: StagedEntry['field'];
  /** What the history says last, and when; ISO 8601. */
  told: string;
  toldAt: string;
  /** What the deal's own row shows. */
  present: string;
};

/** Fields whose value in the row is the source's own word; a category may have been set right by the outcome. */
const COMPARED = ['amount', 'closes_on', 'stage', 'owner', 'category'] as const;
type Told = { at: string; value: string | null };

/** A blank on either side says nothing: a table may simply not carry the field. */
export function presentAgainstHistory(
  { states, changes, points }: HistoryDraft,
  record: StagedOpportunity,
): Disagreement[] {
  return COMPARED.flatMap((field) => {
    const present = presentOf(record, field);
    if (present === null) return [];
    const told: Told[] = [
      ...(field === 'owner' ? [] : states.map(({ at, values }) => ({ at, value: values[field] }))),
      ...changes.filter((each) => each.field === field).map(({ at, newValue }) => ({ at, value: newValue })),
      ...points.filter((each) => each.field === field),
    ];
    const at =
      told
        .map((each) => each.at)
        .sort()
        .at(-1) ?? '';
    const last = told.filter((each) => each.at === at).map(({ value }) => value);
    // Two tables may tell the last moment differently: one of them that agrees is enough.
    const [value = null] = last;
    if (value === null || last.some((each) => isSameValue(field, each, present))) return [];
    return [{ field, told: value, toldAt: at, present }];
  });
}

function presentOf(record: StagedOpportunity, field: (typeof COMPARED)[number]): string | null {
  if (field === 'amount') return record.amount;
  if (field === 'closes_on') return record.closesOn;
  if (field === 'stage') return record.stage;
  if (field === 'owner') return record.ownerSeatId;
  return record.outcome === 'open' && record.categoryMadeBy === 'import' ? record.category : null;
}

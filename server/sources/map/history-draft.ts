// The past of one deal as its history tables give it, and the changes that follow from it.
import { isSameValue } from '@/server/core/drafts/present-value';
import type { CommitmentMaker } from '@/server/core/vocabulary/category';
import type { StagedEntry } from '../stage/staged-records';

export type HistoryValues = {
  stage: string | null;
  amount: string | null;
  closes_on: string | null;
  category: string | null;
};
export type HistoryState = { at: string; author: string | null; values: HistoryValues; tableRow: TableRow };
export type FieldChange = {
  field: StagedEntry['field'];
  at: string;
  author: string | null;
  oldValue: string | null;
  newValue: string | null;
  tableRow: TableRow;
};
/** `origin` is the object of the table, such as 'stage_history'. */
export type TableRow = { table: number; origin: string };
/** A value that one field was given; the one before it stands in the point before. */
export type FieldPoint = Omit<FieldChange, 'oldValue' | 'newValue'> & { value: string | null };
export type HistoryDraft = { states: HistoryState[]; changes: FieldChange[]; points: FieldPoint[] };

export type DerivedChange = Omit<FieldChange, 'tableRow'> & {
  /** The change of category came with a change of stage. */
  isWithStage: boolean;
  tableRow: TableRow | null;
};

/**
 * Changes in order of time. States give the changes between them; what a field change tells again of the same minute is left
 * out, and a value that was changed back and forth within it is kept.
 */
export function changesOf(draft: HistoryDraft): DerivedChange[] {
  const derived = changesOfStates(draft.states);
  const told = [...draft.changes, ...changesBetween(draft.points)];
  const all = [...derived, ...told.map((change) => ({ ...change, isWithStage: false }))];
  const byState = new Set<DerivedChange>(derived);
  const kept: DerivedChange[] = [];
  const lastOf = new Map<DerivedChange['field'], number>();
  for (const change of all.sort(inOrder)) {
    const at = lastOf.get(change.field);
    const last = at === undefined ? undefined : kept[at];
    if (at !== undefined && last && keyOf(last) === keyOf(change)) {
      if (byState.has(change) && !byState.has(last)) kept[at] = change;
      continue;
    }
    lastOf.set(change.field, kept.push(change) - 1);
  }
  return kept.sort(inOrder);
}

function inOrder(a: DerivedChange, b: DerivedChange): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.field === b.field ? 0 : a.field < b.field ? -1 : 1;
}

function changesOfStates(given: readonly HistoryState[]): DerivedChange[] {
  const states = [...given].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return states.flatMap((state, index) => {
    const before = states[index - 1];
    if (!before) return [];
    return (['stage', 'amount', 'closes_on', 'category'] as const)
      .filter((field) => !isSameValue(field, before.values[field], state.values[field]))
      .map((field) => ({
        field,
        at: state.at,
        author: state.author,
        oldValue: before.values[field],
        newValue: state.values[field],
        isWithStage: before.values.stage !== state.values.stage,
        tableRow: state.tableRow,
      }));
  });
}

function changesBetween(points: readonly FieldPoint[]): FieldChange[] {
  const last = new Map<string, string | null>();
  const changes: FieldChange[] = [];
  for (const { value, ...point } of [...points].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const before = last.get(point.field);
    last.set(point.field, value);
    // The first value is how the deal began: nothing was changed by it.
    if (before !== undefined && !isSameValue(point.field, before, value))
      changes.push({ ...point, oldValue: before, newValue: value });
  }
  return changes;
}

/** A change is told twice when field, new value and minute are the same, and the field was not changed in between. */
export function keyOf(change: { field: string; at: string; newValue: string | null }): string {
  return `${change.field}|${change.at.slice(0, 16)}|${change.newValue ?? ''}`;
}

/** Since when the present value stands: the last change to it, or the first state when nothing has changed. */
export function standsSince(
  draft: HistoryDraft | undefined,
  changes: readonly DerivedChange[],
  field: 'stage' | 'closes_on',
  present: string | null,
): string | null {
  const last = changes.filter((change) => change.field === field).at(-1);
  if (last) return last.newValue === present ? last.at : null;
  const first = draft?.states.map((state) => state).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  if (first) return first.values[field] === present ? first.at : null;
  const points = draft?.points.filter((point) => point.field === field) ?? [];
  const [begun] = points.sort((a, b) => (a.at < b.at ? -1 : 1));
  return begun && begun.value === present ? begun.at : null;
}

export function makerOf(
  change: DerivedChange,
  isPerson: boolean,
  defaultCategory: string | null,
): CommitmentMaker {
  if (change.field === 'category' && change.isWithStage && change.newValue === defaultCategory)
    return 'stage_default';
  return isPerson ? 'person' : 'import';
}

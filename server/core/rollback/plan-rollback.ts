// Decides for each unit of a rollback whether it can be taken back, newest first: what stands in the way of one stops no other.
import { isSameValue } from '../drafts/present-value';
import type { FieldChange, RollbackUnit, RollbackVerdict } from './rollback-unit';

export type DealHistory = {
  /** What the field says now. */
  present: string | null;
  /** Oldest first. */
  changes: readonly FieldChange[];
};

export type PlannedUnit = { unit: RollbackUnit } & RollbackVerdict;

/**
 * @param historyOf of a deal's field; null where the deal is gone.
 * @returns one verdict a unit, newest first: the order in which they are taken back.
 */
export function planRollback(
  units: readonly RollbackUnit[],
  historyOf: (opportunityId: string, field: string) => DealHistory | null,
): PlannedUnit[] {
  const states = new Map<string, FieldState | null>();
  const stateOf = (opportunityId: string, field: string): FieldState | null => {
    const key = `${opportunityId}|${field}`;
    const held = states.get(key);
    if (held !== undefined) return held;
    const history = historyOf(opportunityId, field);
    const made = history && { present: history.present, standing: standingChanges(history.changes) };
    states.set(key, made);
    return made;
  };
  return [...units].sort(newestFirst).map((unit) => ({ unit, ...verdictOf(unit, stateOf) }));
}

type FieldState = { present: string | null; standing: FieldChange[] };

function newestFirst(a: RollbackUnit, b: RollbackUnit): number {
  const [x, y] = [`${a.moveId}|${a.id}`, `${b.moveId}|${b.id}`];
  return x < y ? 1 : x > y ? -1 : 0;
}

function verdictOf(
  unit: RollbackUnit,
  stateOf: (opportunityId: string, field: string) => FieldState | null,
): RollbackVerdict {
  if (unit.undone) return { verdict: 'undone_already', ...unit.undone };
  if (unit.isFinal !== null) return { verdict: 'final', reason: unit.isFinal };
  if (!unit.isForActor) return { verdict: 'ask_owner' };
  if (unit.decided) {
    const { as, by, at } = unit.decided;
    return { verdict: 'moved_on', by, at, to: as };
  }
  if (unit.promise === null) return { verdict: 'rolls_back' };
  const { field, set, restored } = unit.promise;
  if (restored === null)
    return { verdict: 'final', reason: 'What the commitment was before was not kept at that time.' };
  const state = stateOf(unit.opportunityId, field);
  const top = state?.standing.at(-1);
  const stands = top?.moveId === unit.moveId && state !== null && isSameValue(field, set, state.present);
  if (stands && isSameValue(field, restored.value, set))
    return { verdict: 'final', reason: 'The source says so itself by now: change it there.' };
  if (!stands)
    return {
      verdict: 'moved_on',
      by: top?.by ?? null,
      at: top?.at ?? null,
      to: state?.present ?? null,
    };
  state.present = restored.value;
  state.standing.pop();
  return { verdict: 'rolls_back' };
}

/** The changes that still stand: one that took others back leaves what stood before them. */
export function standingChanges(changes: readonly FieldChange[]): FieldChange[] {
  const standing: FieldChange[] = [];
  for (const change of changes) {
    if (change.rollsBack.length === 0) {
      standing.push(change);
      continue;
    }
    const gone = new Set(change.rollsBack);
    for (let at = standing.length - 1; at >= 0; at--) {
      const { moveId } = standing[at] ?? {};
      if (moveId !== null && moveId !== undefined && gone.has(moveId)) standing.splice(at, 1);
    }
  }
  return standing;
}

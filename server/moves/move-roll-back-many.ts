// move.roll_back_many: takes back what an agent, a rule version, an import or a time brought, each as far as it still stands.
import { z } from 'zod';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { MOST_UNITS } from '@/server/core/rollback/most-units';
import type { PlannedUnit } from '@/server/core/rollback/plan-rollback';
import { RollbackRange } from '@/server/core/rollback/rollback-range';
import type { RollbackVerdict } from '@/server/core/rollback/rollback-unit';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { type LoadedRollback, loadRollback } from '@/server/reads/rollback/load-rollback';
import { zoneOf } from '@/server/reads/zone-of';
import type { Decided, MoveDefinition, Scope } from './definition';
import { noteInput } from './input/text-input';
import { refuseReason } from './refuse-reason';
import { writeRollback } from './writes/write-rollback';

const Input = z.object({
  range: RollbackRange,
  /** Units that are left as they are, whatever their verdict. */
  except: z.array(z.uuid()).max(MOST_UNITS).optional(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Found = Extract<LoadedRollback, { isTooMany: false }>;
type Plan = { found: Found; taken: PlannedUnit[]; left: PlannedUnit[]; input: Input };

export type RolledBackMany = {
  rolledBack: number;
  leftAlone: number;
  deals: number;
  /** Unit ids and what became of them; the values are read from their records. */
  items: { unitId: string; moveId: string; verdict: RollbackVerdict['verdict'] | 'excepted' }[];
};

export const moveRollBackMany: MoveDefinition<Input, LoadedRollback, Plan, RolledBackMany> = {
  kind: 'move.roll_back_many',
  input: Input,
  async load(tx, { range }, scope) {
    const timeZone = await zoneOf(tx, scope.workspaceId);
    const today = dayIn(scope.now.toISOString(), timeZone);
    return loadRollback(tx, { actor: scope.actor, today, timeZone }, range, true);
  },
  request: (loaded, _input, scope) => ({
    resource: { type: 'Workspace', id: scope.workspaceId, attributes: { isSimulated: false } },
    context: { takesOthersBack: !loaded.isTooMany && loaded.takesOthersBack },
    opportunityId: onlyDealOf(loaded),
  }),
  decide,
  async write(tx, { found, taken, left, input }, scope) {
    const { reasonCode, note, except } = input;
    const units = taken.map(({ unit }) => unit);
    await writeRollback(tx, found, units, { reasonCode, note }, scope);
    const excepted = new Set(except);
    const items = [...taken, ...left].map(({ unit, verdict }) => ({
      unitId: unit.id,
      moveId: unit.moveId,
      verdict: excepted.has(unit.id) ? ('excepted' as const) : verdict,
    }));
    const deals = dealsOf(units).length;
    return {
      result: { rolledBack: units.length, leftAlone: left.length, deals, items },
      values: {
        range: input.range,
        taken: units.map(({ id, promise }) => ({
          id,
          before: promise?.set ?? null,
          after: promise?.restored?.value ?? null,
        })),
        ...(note ? { note } : {}),
      },
      subjects: [...new Set(units.map(({ moveId }) => moveId))],
      reasonCode,
      measures: { rolled_back: units.length, left_alone: left.length, deals },
    };
  },
};

function decide(loaded: LoadedRollback, input: Input, { reasons }: Scope): Decided<Plan> {
  const refuse = (code: string, reason: string): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: ['correct_input'],
  });
  if (loaded.isTooMany)
    return refuse('too_many', `The range holds more than ${MOST_UNITS} changes. Narrow it and go in steps.`);
  const refused = refuseReason('rollback', input.reasonCode, input.note ?? null, reasons);
  if (refused) return refused;
  const excepted = new Set(input.except);
  const takes = ({ unit, verdict }: PlannedUnit) => verdict === 'rolls_back' && !excepted.has(unit.id);
  const taken = loaded.planned.filter(takes);
  const left = loaded.planned.filter((planned) => !takes(planned));
  if (loaded.planned.length === 0)
    return refuse('nothing_there', 'Nothing that could be taken back is in this range.');
  if (taken.length === 0)
    return refuse('nothing_left', 'Nothing of it can be taken back any more; the preview says why for each.');
  const blocked = taken.find(({ unit }) => isBehind(unit, loaded, excepted));
  if (blocked)
    return refuse(
      'order',
      'A newer change of the same commitment is left out, so the older one cannot go back.',
    );
  return { ok: true, plan: { found: loaded, taken, left, input } };
}

/** Whether a newer change of the same promise is excepted: then the value would not be the one it set. */
function isBehind(unit: PlannedUnit['unit'], { planned }: Found, excepted: ReadonlySet<string>): boolean {
  const newer = planned.slice(
    0,
    planned.findIndex((each) => each.unit.id === unit.id),
  );
  return newer.some(
    (each) =>
      each.verdict === 'rolls_back' &&
      excepted.has(each.unit.id) &&
      unit.promise !== null &&
      each.unit.opportunityId === unit.opportunityId &&
      each.unit.promise?.field === unit.promise.field,
  );
}

function onlyDealOf(loaded: LoadedRollback): string | undefined {
  if (loaded.isTooMany) return undefined;
  const deals = dealsOf(loaded.planned.map(({ unit }) => unit));
  return deals.length === 1 ? deals[0] : undefined;
}

/** A draft opportunity is no deal. */
function dealsOf(units: readonly PlannedUnit['unit'][]): string[] {
  return [
    ...new Set(
      units.flatMap(({ kind, opportunityId }) => (kind === 'opportunity_draft' ? [] : [opportunityId])),
    ),
  ];
}

// Taking back everything that was changed here, in whatever portions, always ends where it began.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planRollback } from './plan-rollback';
import type { FieldChange, RollbackUnit } from './rollback-unit';

const at = '2026-05-13T10:00:00.000Z';
const idOf = (index: number) => String(index).padStart(4, '0');

it('rolls every change of a field back to its first value, whatever the order they are named in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
      fc.func(fc.integer()),
      (steps, order) => {
        const values = [0];
        for (const step of steps) if (step !== values.at(-1)) values.push(step);
        const units = values.slice(1).map(
          (value, index): RollbackUnit => ({
            id: idOf(index),
            kind: 'change',
            moveId: idOf(index),
            opportunityId: 'deal',
            promise: { field: 'amount', set: String(value), restored: { value: String(values[index]) } },
            undone: null,
            isForActor: true,
            isFinal: null,
            decided: null,
          }),
        );
        const changes = units.map(
          ({ moveId, promise }): FieldChange => ({
            moveId,
            rollsBack: [],
            by: null,
            at,
            value: promise?.set ?? null,
          }),
        );
        const shuffled = [...units].sort((a, b) => order(a.id) - order(b.id) || 0);
        const planned = planRollback(shuffled, () => ({ present: String(values.at(-1)), changes }));
        expect(planned.every(({ verdict }) => verdict === 'rolls_back')).toBe(true);
        const last = planned.at(-1)?.unit.promise?.restored?.value;
        expect(last ?? '0').toBe('0');
      },
    ),
  );
});

it('never takes an older change back past a newer one that stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10 }), fc.nat(), (count, pick) => {
      const left = pick % (count - 1);
      const units = Array.from(
        { length: count },
        (_, index): RollbackUnit => ({
          id: idOf(index),
          kind: 'change',
          moveId: idOf(index),
          opportunityId: 'deal',
          promise: { field: 'amount', set: String(index + 1), restored: { value: String(index) } },
          undone: null,
          isForActor: index !== left + 1,
          isFinal: null,
          decided: null,
        }),
      );
      const changes = units.map(
        ({ moveId, promise }): FieldChange => ({
          moveId,
          rollsBack: [],
          by: null,
          at,
          value: promise?.set ?? null,
        }),
      );
      const planned = planRollback(units, () => ({ present: String(count), changes }));
      const older = planned.filter(({ unit }) => Number(unit.id) <= left + 1);
      expect(older.some(({ verdict }) => verdict === 'rolls_back')).toBe(false);
    }),
  );
});

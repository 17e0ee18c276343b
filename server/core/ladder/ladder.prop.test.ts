// However a machine got there: no rung above its ceiling, and never a higher rung for more rollbacks.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIELD_CLASSES } from '../vocabulary/commitment-field';
import { CEILING, RUNGS } from './rung';
import { rungToday } from './rung-today';

const grants = fc.option(
  fc.record({ rung: fc.constantFrom(...RUNGS), expiresOn: fc.constantFrom('2026-01-01', '2026-12-31') }),
);

it('stays within the ceiling', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELD_CLASSES),
      grants,
      fc.nat(1000),
      fc.nat(1000),
      (fieldClass, grant, count, rollbacks) => {
        const { rung } = rungToday({
          fieldClass,
          stop: null,
          grant,
          writes: { count, rollbacks },
          today: '2026-05-13',
        });
        expect(rung).toBeLessThanOrEqual(CEILING[fieldClass]);
        expect(rung).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

it('never climbs by being rolled back', () => {
  fc.assert(
    fc.property(grants, fc.nat(1000), fc.nat(500), fc.nat(500), (grant, count, few, more) => {
      const at = (rollbacks: number) =>
        rungToday({
          fieldClass: 'activity',
          stop: null,
          grant,
          writes: { count, rollbacks },
          today: '2026-05-13',
        }).rung;
      expect(at(few + more)).toBeLessThanOrEqual(at(few));
    }),
  );
});

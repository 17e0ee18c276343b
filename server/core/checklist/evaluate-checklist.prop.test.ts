import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clocks } from '../evidence/deal-summary';
import { DOLLAR_STATES } from '../vocabulary/item';
import { arbitraryClocks, arbitrarySetting, arbitrarySummary } from './arbitrary-deal';
import { type ChecklistResult, evaluateChecklist } from './evaluate-checklist';

const deal = [arbitrarySummary, arbitrarySetting, arbitraryClocks] as const;

/** The result without its forecasts of change, which move while the rest stands still. */
function standing({ changesAt: _, items, ...rest }: ChecklistResult) {
  return { ...rest, items: items.map(({ changesAt: __, ...item }) => item) };
}

it('gives the same bytes whatever the order of the inputs', () => {
  fc.assert(
    fc.property(...deal, fc.infiniteStream(fc.nat()), (summary, setting, clocks, ranks) => {
      const shuffle = <T>(rows: readonly T[]) =>
        rows
          .map((row) => ({ row, rank: Number(ranks.next().value) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ row }) => row);
      const shuffled = {
        ...summary,
        facts: shuffle(summary.facts),
        signals: shuffle(summary.signals),
        rulings: shuffle(summary.rulings),
      };
      const otherSetting = { ...setting, observed: shuffle(setting.observed) };
      expect(JSON.stringify(evaluateChecklist(shuffled, otherSetting, clocks))).toBe(
        JSON.stringify(evaluateChecklist(summary, setting, clocks)),
      );
    }),
    { numRuns: 150 },
  );
});

it('changes nothing strictly before `changesAt`, and something at it', () => {
  fc.assert(
    fc.property(
      ...deal,
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (summary, setting, clocks, share) => {
        const result = evaluateChecklist(summary, setting, clocks);
        const at = (instant: number): Clocks => ({ ...clocks, effectiveAt: new Date(instant).toISOString() });
        const now = Date.parse(clocks.effectiveAt);
        const end = result.changesAt === null ? now + 400 * 86_400_000 : Date.parse(result.changesAt);
        const between = now + Math.floor((end - now) * share);
        expect(JSON.stringify(evaluateChecklist(summary, setting, at(between)))).toBe(JSON.stringify(result));
        if (result.changesAt === null) return;
        expect(standing(evaluateChecklist(summary, setting, at(end)))).not.toEqual(standing(result));
        expect(JSON.stringify(evaluateChecklist(summary, setting, at(end - 1)))).toBe(JSON.stringify(result));
      },
    ),
    { numRuns: 400 },
  );
});

it("changes each item exactly at the item's own `changesAt`", () => {
  fc.assert(
    fc.property(...deal, (summary, setting, clocks) => {
      for (const { changesAt, ...item } of evaluateChecklist(summary, setting, clocks).items) {
        if (changesAt === null) continue;
        const after = evaluateChecklist(summary, setting, { ...clocks, effectiveAt: changesAt });
        const { changesAt: _, ...then } = after.items.find(({ key }) => key === item.key) ?? { changesAt };
        expect(then).not.toEqual(item);
      }
    }),
    { numRuns: 150 },
  );
});

it('gives every deal exactly one dollar state, or none where it holds no forecast dollars', () => {
  fc.assert(
    fc.property(...deal, (summary, setting, clocks) => {
      const { dollarState } = evaluateChecklist(summary, setting, clocks);
      const holdsNone =
        summary.outcome === 'lost' ||
        summary.outcome === 'void' ||
        summary.commitments.category === 'omitted';
      if (holdsNone) expect(dollarState).toBeNull();
      else expect(DOLLAR_STATES).toContain(dollarState);
    }),
  );
});

it('knows nothing that was recorded after `knownAt`', () => {
  fc.assert(
    fc.property(...deal, (summary, setting, clocks) => {
      const isKnown = ({ recordedAt }: { recordedAt: string }) => recordedAt <= clocks.knownAt;
      const cut = {
        ...summary,
        facts: summary.facts.filter(isKnown),
        signals: summary.signals.filter(isKnown),
        rulings: summary.rulings.filter(isKnown),
      };
      expect(evaluateChecklist(summary, setting, clocks)).toEqual(evaluateChecklist(cut, setting, clocks));
    }),
  );
});

it('explains every item: a reason always, a remedy wherever it is not met, no blame', () => {
  fc.assert(
    fc.property(...deal, (summary, setting, clocks) => {
      for (const { state, reason, remedy } of evaluateChecklist(summary, setting, clocks).items) {
        expect(reason).toMatch(/^[A-Z].*\.$/);
        expect(reason).not.toMatch(/\byou\b|undefined|null|NaN/i);
        if (state === 'met') expect(remedy).toBeNull();
        else expect(remedy).toMatch(/^[A-Z].*\.$/);
      }
    }),
  );
});

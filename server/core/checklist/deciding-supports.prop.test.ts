import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import type { Strength } from '../vocabulary/fact';
import { decidingSupports } from './deciding-supports';
import type { ItemEvidence, Support } from './item-evidence';
import { prepareDeal } from './prepare-deal';
import { settleItem } from './settle-item';
import { BLOCKING_ITEMS } from './templates/blocking-items';

const NOW = Date.parse('2026-05-05T10:00:00.000Z');
const DAY = 86_400_000;
const clocks = { effectiveAt: new Date(NOW).toISOString(), knownAt: new Date(NOW).toISOString() };
const itemCase = { ...prepareDeal(buildSummary(), buildSetting(), clocks), item: BLOCKING_ITEMS.eb_engaged };

const support: fc.Arbitrary<Omit<Support, 'factIds'>> = fc
  .record({
    strength: fc.constantFrom<Strength>(0, 1, 2, 3, 4),
    daysBefore: fc.integer({ min: -5, max: 12 }),
    freshDays: fc.option(fc.integer({ min: 0, max: 12 })),
  })
  .map(({ strength, daysBefore, freshDays }) => {
    const at = NOW - daysBefore * DAY;
    return {
      what: 'a record',
      strength,
      at,
      countsFrom: at,
      countsUntil: freshDays === null ? null : at + freshDays * DAY,
      lastFreshDay: freshDays === null ? null : Math.floor(at / DAY) + freshDays,
      signalIds: [],
      origin: `day ${daysBefore}`,
    };
  });

it('settles an item alike with and without the supports it leaves out, now and at every later moment', () => {
  fc.assert(
    fc.property(
      fc.array(support, { maxLength: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom<Strength>(1, 2, 3),
      (raw, daysLater, contraryStrength) => {
        const supports = raw.map((row, index) => ({ ...row, factIds: [`fact-${index}`] }));
        const contrary = {
          what: 'it is not',
          strength: contraryStrength,
          at: NOW - 3 * DAY,
          factIds: [],
          signalIds: [],
        };
        const settled = (kept: readonly Support[], contraries: ItemEvidence['contraries']) =>
          settleItem(
            itemCase,
            {
              evidence: {
                supports: kept,
                contraries,
                challenges: [],
                isObservable: true,
                words: { missing: 'No.', remedy: 'A record.', observes: 'records' },
              },
              challenges: [],
              waivers: [],
              deferrals: [],
              minStrength: 2,
              isPhaseReached: true,
            },
            NOW + daysLater * DAY,
          );
        const kept = decidingSupports(supports, NOW);
        expect(settled(kept, [])).toEqual(settled(supports, []));
        expect(settled(kept, [contrary])).toEqual(settled(supports, [contrary]));
      },
    ),
    { numRuns: 500 },
  );
});

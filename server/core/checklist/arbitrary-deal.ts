// Generates whole deals for property tests: any mix of facts, signals and rulings around May 2026; used by tests only.
import fc from 'fast-check';
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import type { FactParticipant, FactPointer } from '../evidence/fact-pointer';
import type { ItemRuling } from '../evidence/item-ruling';
import { buildSetting, EVERYTHING_OBSERVED } from '../evidence/setting-builder';
import type { SignalPointer } from '../evidence/signal-pointer';
import { buildSummary } from '../evidence/summary-builder';
import { CATEGORIES } from '../vocabulary/category';
import { CONTACT_ROLES, DIRECTIONS, FACT_KINDS, SIDES, type Strength } from '../vocabulary/fact';
import { ITEM_KEYS } from '../vocabulary/item';
import { OPEN_PHASES } from '../vocabulary/phase';
import { SIGNAL_KINDS } from '../vocabulary/signal-kind';

const MIDDLE = Date.UTC(2026, 4, 5, 10);
const HOUR = 3_600_000;

/** Within 100 days of 5 May 2026, on the half hour, so that moments meet. */
const arbitraryInstant = fc
  .integer({ min: -4800, max: 4800 })
  .map((halfHours) => new Date(MIDDLE + (halfHours * HOUR) / 2).toISOString());
const day = arbitraryInstant.map((instant) => instant.slice(0, 10));
const strength = fc.constantFrom<Strength>(0, 1, 2, 3, 4);
const amount = fc.constantFrom('50000', '50100', '49000', '60000', '1', '-500', '0');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const participant: fc.Arbitrary<FactParticipant> = fc.record({
  contactId: fc.option(fc.constantFrom('contact-a', 'contact-b', 'contact-c')),
  seatId: fc.constant(null),
  side: fc.constantFrom(...SIDES),
  role: fc.option(fc.constantFrom(...CONTACT_ROLES)),
  hasAccepted: fc.option(fc.boolean()),
});

const fact: fc.Arbitrary<Omit<FactPointer, 'id'>> = fc.record({
  kind: fc.constantFrom(...FACT_KINDS),
  direction: fc.constantFrom(...DIRECTIONS),
  side: fc.constantFrom(...SIDES),
  strength,
  occurredAt: arbitraryInstant,
  endsAt: fc.constant(null),
  recordedAt: arbitraryInstant,
  label: fc.constant(''),
  isCancelled: fc.boolean(),
  isAutomatic: fc.boolean(),
  participants: fc.array(participant, { maxLength: 3 }),
  attributes: fc.record({
    amount: optional(amount),
    currency: optional(fc.constantFrom('EUR', 'USD')),
    measure: optional(fc.constantFrom('amount', 'acv')),
    status: optional(
      fc.constantFrom('draft', 'presented', 'accepted', 'denied', 'sent', 'signed', 'void', 'open', 'done'),
    ),
    isSynced: optional(fc.boolean()),
    expiresOn: optional(day),
    dueOn: optional(day),
    signedOn: optional(day),
    endsOn: optional(day),
    noticeOn: optional(day),
  }),
});

const signal: fc.Arbitrary<Omit<SignalPointer, 'id'>> = fc.record({
  kind: fc.constantFrom(...SIGNAL_KINDS),
  extractor: fc.constant('any@1'),
  factIds: fc.constantFrom(['fact-0'], ['fact-1', 'fact-0']),
  at: arbitraryInstant,
  recordedAt: arbitraryInstant,
  side: fc.constantFrom(...SIDES),
  strength,
  value: fc.record({ date: optional(day) }),
});

const ruling: fc.Arbitrary<Omit<ItemRuling, 'id'>> = fc.record({
  itemKey: fc.constantFrom(...ITEM_KEYS),
  kind: fc.constantFrom(
    'not_yet_knowable',
    'waived',
    'challenge_confirmed',
    'challenge_disputed',
    'attribute_accepted',
  ),
  at: arbitraryInstant,
  recordedAt: arbitraryInstant,
  until: fc.option(day),
  reasonCode: fc.constant(null),
  signalIds: fc.constantFrom([], ['signal-0'], ['signal-1', 'signal-2']),
  factIds: fc.constantFrom([], ['fact-0'], ['fact-1', 'fact-2']),
});

const withIds = <T extends object>(name: string, rows: readonly T[]) =>
  rows.map((row, index) => ({ ...row, id: `${name}-${index}` }));

export const arbitrarySummary: fc.Arbitrary<DealSummary> = fc
  .record({
    facts: fc.array(fact, { maxLength: 14 }),
    signals: fc.array(signal, { maxLength: 8 }),
    rulings: fc.array(ruling, { maxLength: 6 }),
    outcome: fc.constantFrom('open', 'open', 'open', 'won', 'lost', 'void'),
    highestPhase: fc.constantFrom(...OPEN_PHASES),
    dealType: fc.constantFrom('new', 'expansion', 'renewal', 'other'),
    category: fc.constantFrom(...CATEGORIES),
    amount: fc.option(fc.constantFrom('50000', '8000', '400000', '-500')),
    closesOn: fc.option(day),
    closesOnSetAt: fc.option(arbitraryInstant),
  })
  .map(
    ({ facts, signals, rulings, outcome, category, amount: dealAmount, closesOn, closesOnSetAt, ...own }) =>
      buildSummary({
        ...own,
        outcome,
        phase: outcome === 'open' ? own.highestPhase : outcome,
        facts: withIds('fact', facts),
        signals: withIds('signal', signals),
        rulings: withIds('ruling', rulings),
        commitments: { category, amount: dealAmount, closesOn, closesOnSetAt },
      }),
  );

export const arbitrarySetting: fc.Arbitrary<RuleSetting> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/New_York'),
    observed: fc.subarray([...EVERYTHING_OBSERVED]),
  })
  .map(buildSetting);

/** What is known may lag behind, or run ahead of, the moment asked about. */
export const arbitraryClocks: fc.Arbitrary<Clocks> = fc.record({
  effectiveAt: arbitraryInstant,
  knownAt: arbitraryInstant,
});

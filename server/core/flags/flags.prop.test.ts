import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar/day-arithmetic';
import { buildBuyer } from '../evidence/fact-builders';
import { buildFact, buildSignal, buildSummary } from '../evidence/summary-builder';
import { FLAG_RULES } from '../vocabulary/flag-rule';
import { OPEN_PHASES } from '../vocabulary/phase';
import { evaluateFlags } from './evaluate-flags';
import type { FlagInput } from './flag-input';
import { buildEntry, buildFlagInput, buildItem } from './flag-input-builder';

const NOW = '2026-06-01T10:00:00.000Z';
const LONG_AGO = '2026-01-15T10:00:00.000Z';
const HOUR = 3_600_000;
const instant = (fromHour: number, toHour: number) =>
  fc
    .integer({ min: fromHour, max: toHour })
    .map((hours) => new Date(Date.parse(NOW) + hours * HOUR).toISOString());
const day = fc.integer({ min: -60, max: 90 }).map((days) => addDays('2026-06-01', days));

/** Records known long before now; some lie ahead, as meetings do. */
const fact = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('email', 'meeting', 'call', 'task', 'quote', 'contract', 'contact_role', 'note'),
    occurredAt: instant(-1_500, 1_500),
    side: fc.constantFrom('buyer', 'seller'),
    direction: fc.constantFrom('inbound', 'outbound'),
    strength: fc.constantFrom(1, 2),
    isCancelled: fc.boolean(),
    contact: fc.constantFrom('c1', 'c2', 'c3'),
    role: fc.constantFrom('economic_buyer', 'influencer', null),
    status: fc.constantFrom('open', 'done', 'presented', 'accepted', 'signed'),
    amount: fc.constantFrom('50000', '60000'),
    day,
  } as const)
  .map(({ contact, role, status, amount, day: on, ...own }) =>
    buildFact({
      ...own,
      recordedAt: LONG_AGO,
      participants: [buildBuyer(contact, role)],
      attributes: { status, amount, expiresOn: on, dueOn: on, endsOn: on, noticeOn: on },
    }),
  );

const input: fc.Arbitrary<FlagInput> = fc
  .record({
    facts: fc.uniqueArray(fact, { maxLength: 10, selector: ({ id }) => id }),
    closesOn: fc.option(day),
    nextStepOn: fc.option(day),
    phase: fc.constantFrom(...OPEN_PHASES),
    dealType: fc.constantFrom('new', 'renewal'),
    stageEnteredAt: fc.option(instant(-2_000, 0)),
    acceptedAt: fc.array(instant(-400, 0), { maxLength: 2 }),
    signalAt: fc.array(instant(-1_500, 0), { maxLength: 3 }),
    closeDates: fc.array(fc.tuple(day, day, instant(-1_500, 0)), { maxLength: 3 }),
    paper: fc.constantFrom('met', 'missing'),
  } as const)
  .map(({ closesOn, nextStepOn, acceptedAt, signalAt, closeDates, paper, ...summary }) =>
    buildFlagInput({
      at: NOW,
      items: [buildItem('paper_process', paper), buildItem('close_event', 'missing')],
      summary: {
        ...summary,
        commitments: { closesOn, nextStepOn },
        unconfirmed: acceptedAt.map((at, index) => ({ field: `field_${index}`, acceptedAt: at })),
        signals: signalAt.flatMap((at, index) =>
          (['competitor_named', 'red_flag_language'] as const).map((kind) =>
            buildSignal({ id: `${kind}-${index}`, kind, at }),
          ),
        ),
        history: closeDates.map(([from, to, at]) => buildEntry('closes_on', from, to, at)),
      },
    }),
  );

const at = (of: FlagInput, effectiveAt: string): FlagInput => ({
  ...of,
  clocks: { effectiveAt, knownAt: NOW },
});

it('a flag says the same, byte for byte, until the instant it names, and something else from then on', () => {
  fc.assert(
    fc.property(input, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (given, part) => {
      for (const flag of evaluateFlags(given, FLAG_RULES)) {
        const end = flag.changesAt === null ? Date.parse(NOW) + 4_000 * HOUR : Date.parse(flag.changesAt);
        expect(end).toBeGreaterThan(Date.parse(NOW));
        const before = Date.parse(NOW) + Math.floor((end - Date.parse(NOW)) * part);
        for (const moment of [before, end - 1]) {
          const later = evaluateFlags(at(given, new Date(moment).toISOString()), [flag.rule]);
          expect(later).toEqual([flag]);
        }
        if (flag.changesAt === null) continue;
        const [changed] = evaluateFlags(at(given, flag.changesAt), [flag.rule]);
        expect({ ...changed, changesAt: null }).not.toEqual({ ...flag, changesAt: null });
      }
    }),
    { numRuns: 100 },
  );
});

it('flags do not depend on the order of what the summary lists', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { facts, signals, history, unconfirmed } = given.summary;
      const summary = buildSummary({
        ...given.summary,
        facts: facts.toReversed(),
        signals: signals.toReversed(),
        history: history.toReversed(),
        unconfirmed: unconfirmed.toReversed(),
      });
      const said = (of: FlagInput) => JSON.stringify(evaluateFlags(of, FLAG_RULES));
      expect(said({ ...given, summary })).toBe(said(given));
    }),
  );
});

it('evaluating changes nothing that it was given', () => {
  fc.assert(
    fc.property(input, (given) => {
      const before = JSON.stringify(given);
      const [first, second] = [evaluateFlags(given, FLAG_RULES), evaluateFlags(given, FLAG_RULES)];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      expect(JSON.stringify(given)).toBe(before);
    }),
  );
});

it('no unreadable value of a record stops the flags of a deal', () => {
  const text = fc.constantFrom('', 'NaN', '2026-02-30', '1e400', 'TBD', '31.12.2026', '\u{1F937}', '-');
  fc.assert(
    fc.property(input, fc.array(text, { minLength: 8, maxLength: 8 }), (given, values) => {
      const [amount, currency, expiresOn, dueOn, signedOn, endsOn, noticeOn, status] = values;
      const facts = given.summary.facts.map((of) => ({
        ...of,
        attributes: { amount, currency, expiresOn, dueOn, signedOn, endsOn, noticeOn, status },
      }));
      const history = (['amount', 'closes_on', 'phase'] as const).map((field) =>
        buildEntry(field, amount ?? null, dueOn ?? null, '2026-05-30T10:00:00.000Z'),
      );
      const summary = { ...given.summary, facts, history };
      expect(evaluateFlags({ ...given, summary }, FLAG_RULES).length).toBeGreaterThan(0);
    }),
  );
});

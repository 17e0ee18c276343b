// Properties of drafting: same records, same drafts in the same order; filing twice files nothing; texts survive.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateChecklist } from '../checklist/evaluate-checklist';
import { buildMail, buildMeeting, buildQuote } from '../evidence/fact-builders';
import { buildSetting } from '../evidence/setting-builder';
import { buildSignal, buildSummary } from '../evidence/summary-builder';
import { CONTACT_ROLES } from '../vocabulary/fact';
import { deriveDrafts } from './derive-drafts';
import { readNextStep, writeNextStep } from './next-step-value';
import { planFiling } from './plan-filing';

const clocks = { effectiveAt: '2026-05-05T10:00:00.000Z', knownAt: '2026-05-05T10:00:00.000Z' };

const instant = fc
  .date({ min: new Date('2026-03-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString());
const known = { recordedAt: '2026-03-01T00:00:00.000Z' };
const factOf = fc
  .tuple(
    fc.constantFrom('mail', 'meeting', 'quote'),
    instant,
    fc.constantFrom(null, ...CONTACT_ROLES),
    fc.nat(3),
  )
  .map(([kind, occurredAt, role, contact]) => (id: string) => {
    const own = { id, occurredAt, ...known };
    if (kind === 'mail') return buildMail(own, role, `contact-${contact}`);
    if (kind === 'meeting') return buildMeeting(own, role, `contact-${contact}`);
    return buildQuote({
      ...own,
      attributes: { amount: `${40_000 + contact}`, currency: 'EUR', status: 'presented' },
    });
  });
const facts = fc
  .array(factOf, { maxLength: 12 })
  .map((make) => make.map((build, index) => build(`fact-${String(index).padStart(2, '0')}`)));
const signals = fc
  .array(fc.tuple(fc.constantFrom('pain', 'budget_confirmed', 'buyer_date', 'delay'), instant), {
    maxLength: 6,
  })
  .map((made) =>
    made.map(([kind, at], index) =>
      buildSignal({
        id: `signal-${index}`,
        kind: kind as 'pain',
        at,
        ...known,
        factIds: [`fact-0${index}`],
        value: kind === 'buyer_date' ? { date: '2026-08-01' } : {},
      }),
    ),
  );
const contacts = [0, 1, 2, 3].map((n) => ({
  id: `contact-${n}`,
  title: ['CFO', 'General Counsel', 'Analyst', null][n] ?? null,
  hasLeft: false,
}));

function drafts(summary: ReturnType<typeof buildSummary>) {
  const setting = buildSetting();
  const { items } = evaluateChecklist(summary, setting, clocks);
  return deriveDrafts({ summary, items, setting, clocks, candidates: [], contacts });
}

it('proposes the same drafts, byte for byte, whatever the order of the records', () => {
  fc.assert(
    fc.property(facts, signals, (someFacts, someSignals) => {
      const one = drafts(buildSummary({ facts: someFacts, signals: someSignals }));
      const other = drafts(
        buildSummary({ facts: [...someFacts].reverse(), signals: [...someSignals].reverse() }),
      );
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
  );
});

it('cites only records of the deal, says a sentence, and asks one thing of a field and subject', () => {
  fc.assert(
    fc.property(facts, signals, (someFacts, someSignals) => {
      const ids = new Set([...someFacts, ...someSignals].map(({ id }) => id));
      const made = drafts(buildSummary({ facts: someFacts, signals: someSignals }));
      for (const draft of made) {
        expect(draft.signalIds.every((id) => ids.has(id))).toBe(true);
        expect(draft.factIds.length).toBeGreaterThan(0);
        expect(draft.reason).toMatch(/^[A-Z].*\.$/);
        expect(draft.from).not.toBe(draft.to);
        expect(draft.rule).toMatch(/^[a-z_]+@\d+$/);
      }
      const keys = made.map(({ field, subject }) => `${field} ${subject}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('files nothing and withdraws nothing when the same is filed again', () => {
  fc.assert(
    fc.property(facts, signals, (someFacts, someSignals) => {
      const proposals = drafts(buildSummary({ facts: someFacts, signals: someSignals }));
      const first = planFiling([], proposals);
      expect(first.file).toEqual(proposals);
      const open = first.file.map((proposal, index) => ({ ...proposal, id: `draft-${index}` }));
      expect(planFiling(open, proposals)).toEqual({ file: [], supersede: [] });
      expect(planFiling(open, []).supersede).toHaveLength(open.length);
    }),
  );
});

it('reads back every next step that it writes', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const text = fc.string({ minLength: 1 }).filter((value) => readNextStep(value).on === null);
  fc.assert(
    fc.property(fc.option(day), fc.option(text), (on, words) => {
      expect(readNextStep(writeNextStep({ on, text: words }))).toEqual({ on, text: words });
    }),
  );
});

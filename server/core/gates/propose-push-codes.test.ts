// Which reason the records propose for a later close date, and what it cites.
import { describe, expect, it } from 'vitest';
import { type PushRecords, proposePushCodes } from './propose-push-codes';

const NOW = '2026-05-13T10:00:00.000Z';
const SET = '2026-05-01T10:00:00.000Z';
type Signal = PushRecords['signals'][number];
const signal = (id: string, kind: Signal['kind'], more: Partial<Signal> = {}): Signal => ({
  id,
  kind,
  side: 'buyer',
  strength: 2,
  at: '2026-05-05T10:00:00.000Z',
  factId: `fact-${id}`,
  ...more,
});
const propose = (signals: Signal[], setAt: string | null = SET) =>
  proposePushCodes(
    {
      signals,
      facts: signals.map(({ factId, at }) => ({
        id: factId,
        label: `Mail from legal · ${at.slice(0, 10)}`,
        occurredAt: at,
      })),
    },
    setAt,
    NOW,
  );

describe('proposePushCodes', () => {
  it('names the code, the record it rests on and that it is on record', () => {
    expect(propose([signal('a', 'legal_review')])).toEqual([
      {
        code: 'legal_redlines',
        note: 'Legal redlines: legal review in Mail from legal · 2026-05-05.',
        factIds: ['fact-a'],
        signalIds: ['a'],
        standing: 'on_record',
      },
    ]);
  });

  it('puts the buyer’s words before ours, and the newer before the older', () => {
    const codes = propose([
      signal('ours', 'budget_problem', { side: 'seller', strength: 1, at: '2026-05-12T10:00:00.000Z' }),
      signal('old', 'legal_review', { at: '2026-05-03T10:00:00.000Z' }),
      signal('new', 'security_review', { at: '2026-05-06T10:00:00.000Z' }),
    ]).map(({ code }) => code);
    expect(codes).toEqual(['security_review', 'legal_redlines', 'buyer_budget_freeze']);
  });

  it('looks at nothing older than the setting of the date, and at nothing to come', () => {
    expect(propose([signal('a', 'delay', { at: '2026-04-30T10:00:00.000Z' })])).toEqual([]);
    expect(propose([signal('a', 'delay', { at: '2026-05-14T10:00:00.000Z' })])).toEqual([]);
  });

  it('looks back 60 days where no history says when the date was set, and says it is not on record', () => {
    expect(propose([signal('a', 'delay', { at: '2026-03-20T10:00:00.000Z' })], null)).toMatchObject([
      { code: 'buyer_requested_delay', standing: 'stated_no_record' },
    ]);
    expect(propose([signal('a', 'delay', { at: '2026-03-01T10:00:00.000Z' })], null)).toEqual([]);
  });

  it('proposes nothing from signals that explain no delay', () => {
    expect(propose([signal('a', 'pain'), signal('b', 'budget_confirmed')])).toEqual([]);
  });

  it('keeps the note within what a note may hold', () => {
    const facts = [{ id: 'f', label: 'x'.repeat(400), occurredAt: '2026-05-05T10:00:00.000Z' }];
    const [first] = proposePushCodes({ signals: [signal('a', 'delay', { factId: 'f' })], facts }, SET, NOW);
    expect(first?.note).toHaveLength(280);
  });
});

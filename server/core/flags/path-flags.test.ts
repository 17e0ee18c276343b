import { describe, expect, it } from 'vitest';
import { deriveRecreatedFrom, type EndedDeal } from './derive-recreated-from';
import { buildEntry, buildFlagInput } from './flag-input-builder';
import { DEFAULT_FLAG_THRESHOLDS } from './flag-thresholds';
import { notGated } from './not-gated';
import { recreated } from './recreated';
import { reopened } from './reopened';
import { stageRegressed } from './stage-regressed';
import { unconfirmedAcceptance } from './unconfirmed-acceptance';
import { wonReversed } from './won-reversed';

const phase = (from: string, to: string, day = '04') =>
  buildEntry('phase', from, to, `2026-05-${day}T09:00:00.000Z`);

describe('stage_regressed', () => {
  const of = (summary: Parameters<typeof buildFlagInput>[0]) =>
    stageRegressed.evaluate(buildFlagInput(summary));
  it('is raised in an earlier phase than was reached, and cleared when it is reached again', () => {
    const history = [phase('discovery', 'negotiation', '01'), phase('negotiation', 'proposal', '02')];
    expect(of({ summary: { history } })).toMatchObject({ isRaised: true });
    const again = [...history, phase('proposal', 'negotiation', '03')];
    expect(of({ summary: { history: again, phase: 'negotiation' } }).isRaised).toBe(false);
  });
  it('takes the highest phase of a deal without history, but not of one that follows another', () => {
    const summary = { phase: 'discovery', highestPhase: 'proposal' } as const;
    expect(of({ summary }).isRaised).toBe(true);
    const lineage = [
      { kind: 'recreated_from', opportunityId: 'deal-0', at: '2026-01-12T09:00:00.000Z' },
    ] as const;
    expect(of({ summary: { ...summary, lineage } }).isRaised).toBe(false);
  });
  it('is not raised in the highest phase', () => {
    expect(of({ summary: { history: [phase('discovery', 'proposal')] } }).isRaised).toBe(false);
  });
});

describe('reopened', () => {
  const of = (history: ReturnType<typeof phase>[]) =>
    reopened.evaluate(buildFlagInput({ summary: { history } })).isRaised;
  it('is raised after lost or void, not after won nor for a phase change', () => {
    expect(of([phase('proposal', 'lost', '01'), phase('lost', 'proposal', '02')])).toBe(true);
    expect(of([phase('void', 'discovery')])).toBe(true);
    expect(of([phase('won', 'proposal')])).toBe(false);
    expect(of([phase('discovery', 'proposal')])).toBe(false);
  });
  it('applies to open deals only, so closing clears it', () => {
    expect(reopened.appliesTo(buildFlagInput({ summary: { outcome: 'won' } }).summary)).toBe(false);
  });
});

describe('won_reversed', () => {
  it('is raised when a won deal is not won any more', () => {
    const history = [phase('proposal', 'won', '01'), phase('won', 'negotiation', '02')];
    expect(wonReversed.evaluate(buildFlagInput({ summary: { history } })).isRaised).toBe(true);
    expect(wonReversed.evaluate(buildFlagInput({ summary: { history: history.slice(0, 1) } })).isRaised).toBe(
      false,
    );
  });
  it('is cleared by being won again', () => {
    expect(wonReversed.appliesTo(buildFlagInput({ summary: { outcome: 'won' } }).summary)).toBe(false);
  });
});

describe('recreated', () => {
  const deal = {
    opportunityId: 'new',
    accountId: 'account-1',
    createdOn: '2026-05-31',
    amount: '125',
    currency: 'EUR',
  };
  const ended: EndedDeal = {
    opportunityId: 'old',
    accountId: 'account-1',
    endedOn: '2026-05-01',
    amount: '100',
    currency: 'EUR',
  };
  const proposes = (change: Partial<EndedDeal>) =>
    deriveRecreatedFrom(deal, [{ ...ended, ...change }], DEFAULT_FLAG_THRESHOLDS.recreated).length === 1;
  it.each([
    ['the 30th day and 25 % more', {}, true],
    ['the 31st day', { endedOn: '2026-04-30' }, false],
    ['the day itself', { endedOn: '2026-05-31' }, true],
    ['a deal that ended later', { endedOn: '2026-06-01' }, false],
    ['more than 25 % apart', { amount: '99.99' }, false],
    ['another account', { accountId: 'account-2' }, false],
    ['no account', { accountId: null }, false],
    ['no amount', { amount: null }, false],
    ['another currency', { currency: 'USD' }, false],
    ['itself', { opportunityId: 'new' }, false],
  ])('%s: proposed is %#', (_, change, expected) => {
    expect(proposes(change)).toBe(expected);
  });
  it('proposes nothing between two deals that have no account', () => {
    const without = { accountId: null };
    const found = deriveRecreatedFrom(
      { ...deal, ...without },
      [{ ...ended, ...without }],
      DEFAULT_FLAG_THRESHOLDS.recreated,
    );
    expect(found).toEqual([]);
  });
  it('is raised for a proposed link, which asks for a person, and for a confirmed one', () => {
    const predecessors = [
      { opportunityId: 'old', kind: 'recreated_from' as const, isConfirmed: false, history: [] },
    ];
    const proposed = recreated.evaluate(buildFlagInput({ predecessors }));
    expect(proposed).toMatchObject({
      isRaised: true,
      clearsWhen: expect.stringContaining('confirms or refuses'),
    });
    const lineage = [
      { kind: 'recreated_from', opportunityId: 'old', at: '2026-05-01T09:00:00.000Z' },
    ] as const;
    expect(recreated.evaluate(buildFlagInput({ summary: { lineage } })).isRaised).toBe(true);
    expect(recreated.evaluate(buildFlagInput()).isRaised).toBe(false);
  });
});

describe('not_gated', () => {
  it('is raised until every such change has a reason', () => {
    const change = { field: 'category', at: '2026-05-04T09:00:00.000Z', unmet: ['eb_engaged'] };
    const raised = notGated.evaluate(buildFlagInput({ summary: { notGated: [change] } }));
    expect(raised.isRaised).toBe(true);
    expect(raised.inputs).toContainEqual({
      name: 'change 1',
      value: 'Forecast category on 2026-05-04, unmet: Economic buyer engaged',
    });
    expect(notGated.evaluate(buildFlagInput()).isRaised).toBe(false);
  });
});

describe('unconfirmed_acceptance', () => {
  const at = (instant: string, acceptedAt = '2026-05-18T10:00:00.000Z') =>
    unconfirmedAcceptance.evaluate(
      buildFlagInput({ at: instant, summary: { unconfirmed: [{ field: 'closes_on', acceptedAt }] } }),
    );
  it('is raised after 10 working days', () => {
    // Accepted on Monday 18 May; the tenth working day after it is Monday 1 June.
    expect(at('2026-05-31T21:59:59.999Z')).toMatchObject({
      isRaised: false,
      changesAt: '2026-05-31T22:00:00.000Z',
    });
    expect(at('2026-05-31T22:00:00.000Z')).toMatchObject({ isRaised: true, changesAt: null });
  });
  it('counts an acceptance at the weekend from Monday', () => {
    expect(at('2026-06-04T12:00:00.000Z', '2026-05-23T10:00:00.000Z').isRaised).toBe(false);
    expect(at('2026-06-05T12:00:00.000Z', '2026-05-23T10:00:00.000Z').isRaised).toBe(true);
  });
  it('is cleared when nothing is left to confirm, and applies to closed deals as well', () => {
    expect(unconfirmedAcceptance.evaluate(buildFlagInput()).isRaised).toBe(false);
    expect(unconfirmedAcceptance.appliesTo(buildFlagInput({ summary: { outcome: 'won' } }).summary)).toBe(
      true,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { buildContract } from '../evidence/fact-builders';
import { CLOSED_DEAL_FLAGS, FLAG_RULES, type FlagRule } from '../vocabulary/flag-rule';
import { closeDateBackdated } from './close-date-backdated';
import { createdAfterClose } from './created-after-close';
import { FLAG_DEFINITIONS } from './flag-definitions';
import { buildEntry, buildFlagInput, buildItem } from './flag-input-builder';
import { lateBooking } from './late-booking';
import { noticeDatePassed } from './notice-date-passed';
import { openAfterExpiry } from './open-after-expiry';
import { wonWithoutSignature } from './won-without-signature';

const won = { outcome: 'won', phase: 'won' } as const;

describe('won_without_signature', () => {
  it.each([
    ['missing', true],
    ['stale', true],
    ['contradicted', true],
    ['met', false],
    ['waived', false],
    ['not_observable', false],
  ] as const)('with a signed order that is %s is raised: %s', (state, expected) => {
    const input = buildFlagInput({ summary: won, items: [buildItem('signed_order', state)] });
    expect(wonWithoutSignature.evaluate(input).isRaised).toBe(expected);
  });
  it('is not raised where the checklist asks for no signed order, and applies to won deals only', () => {
    expect(wonWithoutSignature.evaluate(buildFlagInput({ summary: won })).isRaised).toBe(false);
    expect(wonWithoutSignature.appliesTo(buildFlagInput().summary)).toBe(false);
  });
});

describe('late_booking', () => {
  const of = (wonAt: string, summary = {}) =>
    lateBooking.evaluate(
      buildFlagInput({
        at: '2026-08-01T10:00:00.000Z',
        summary: { ...won, history: [buildEntry('phase', 'negotiation', 'won', wonAt)], ...summary },
      }),
    ).isRaised;
  it("is raised when won was set after the period's last day, in the workspace's zone", () => {
    expect(of('2026-06-30T21:59:59.999Z')).toBe(false);
    expect(of('2026-06-30T22:00:00.000Z')).toBe(true);
  });
  it('uses the closing instant where no history says', () => {
    expect(of('', { history: [], closedAt: '2026-07-02T10:00:00.000Z' })).toBe(true);
    expect(of('', { history: [], closedAt: null })).toBe(false);
  });
});

describe('close_date_backdated', () => {
  const of = (from: string, to: string, setOn: string, facts: ReturnType<typeof buildContract>[] = []) =>
    closeDateBackdated.evaluate(
      buildFlagInput({
        at: '2026-08-01T10:00:00.000Z',
        summary: {
          ...won,
          commitments: { closesOn: to },
          history: [buildEntry('closes_on', from, to, `${setOn}T09:00:00.000Z`)],
          facts,
        },
      }),
    ).isRaised;
  it.each([
    ['one day back into the earlier period', '2026-07-10', '2026-06-30', '2026-07-01', true],
    ['seven days back inside a period', '2026-06-30', '2026-06-10', '2026-06-17', false],
    ['eight days back inside a period', '2026-06-30', '2026-06-10', '2026-06-18', true],
    ['the day itself', '2026-07-10', '2026-06-30', '2026-06-30', false],
    ['a later date', '2026-06-30', '2026-07-30', '2026-07-01', false],
  ])('%s is judged', (_, from, to, setOn, expected) => {
    expect(of(from, to, setOn)).toBe(expected);
  });
  it('is cleared by a document signed on or before the close date', () => {
    const signed = (signedOn: string) =>
      buildContract({ id: 'contract', attributes: { status: 'signed', signedOn } });
    expect(of('2026-07-10', '2026-06-30', '2026-07-01', [signed('2026-06-30')])).toBe(false);
    expect(of('2026-07-10', '2026-06-30', '2026-07-01', [signed('2026-07-01')])).toBe(true);
  });
});

describe('created_after_close', () => {
  it.each([
    ['2026-05-04', '2026-05-03', true],
    ['2026-05-04', '2026-05-04', false],
    ['2026-05-04', null, false],
  ])('created on %s and closed on %s is raised: %s', (createdOn, closesOn, expected) => {
    const input = buildFlagInput({ summary: { ...won, createdOn, commitments: { closesOn } } });
    expect(createdAfterClose.evaluate(input).isRaised).toBe(expected);
  });
  it('applies to won and lost deals, not to open ones', () => {
    const applies = (outcome: 'won' | 'lost' | 'open' | 'void') =>
      createdAfterClose.appliesTo(buildFlagInput({ summary: { outcome } }).summary);
    expect([applies('won'), applies('lost'), applies('open'), applies('void')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('renewals', () => {
  const contract = (attributes: object, id = 'contract') =>
    buildContract({
      id,
      attributes: { status: 'signed', endsOn: '2026-06-30', noticeOn: '2026-05-31', ...attributes },
    });
  const input = (at: string, ...facts: ReturnType<typeof contract>[]) =>
    buildFlagInput({ at, summary: { dealType: 'renewal', facts } });

  it('notice_date_passed is raised on the day after the notice date', () => {
    expect(noticeDatePassed.evaluate(input('2026-05-31T10:00:00.000Z', contract({})))).toMatchObject({
      isRaised: false,
      changesAt: '2026-05-31T22:00:00.000Z',
    });
    expect(noticeDatePassed.evaluate(input('2026-05-31T22:00:00.000Z', contract({}))).isRaised).toBe(true);
    expect(noticeDatePassed.evaluate(input('2026-06-30T10:00:00.000Z')).isRaised).toBe(false);
  });
  it('open_after_expiry is raised on the day after the contract ended, and cleared by one that runs on', () => {
    expect(openAfterExpiry.evaluate(input('2026-06-30T10:00:00.000Z', contract({}))).isRaised).toBe(false);
    expect(openAfterExpiry.evaluate(input('2026-06-30T22:00:00.000Z', contract({}))).isRaised).toBe(true);
    const next = contract({ endsOn: '2027-06-30' }, 'next');
    expect(openAfterExpiry.evaluate(input('2026-07-01T10:00:00.000Z', contract({}), next)).isRaised).toBe(
      false,
    );
    const draft = contract({ endsOn: '2027-06-30', status: 'draft' }, 'next');
    expect(openAfterExpiry.evaluate(input('2026-07-01T10:00:00.000Z', contract({}), draft)).isRaised).toBe(
      true,
    );
  });
  it('both apply to open renewals only', () => {
    for (const rule of [noticeDatePassed, openAfterExpiry]) {
      expect(rule.appliesTo(buildFlagInput().summary)).toBe(false);
      expect(
        rule.appliesTo(buildFlagInput({ summary: { dealType: 'renewal', outcome: 'won' } }).summary),
      ).toBe(false);
    }
  });
});

it('names the flags that no open deal can have', () => {
  const isAskedOfOpen = (rule: FlagRule) =>
    (['new', 'renewal'] as const).some((dealType) =>
      FLAG_DEFINITIONS[rule].appliesTo(buildFlagInput({ summary: { dealType } }).summary),
    );
  expect(FLAG_RULES.filter((rule) => !isAskedOfOpen(rule))).toEqual(CLOSED_DEAL_FLAGS);
});

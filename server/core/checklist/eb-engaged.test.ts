import { describe, expect, it } from 'vitest';
import { buildBuyer, buildMail, buildMeeting } from '../evidence/fact-builders';
import { buildSetting } from '../evidence/setting-builder';
import { buildFact, buildRuling, buildSummary } from '../evidence/summary-builder';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const resultOf = (facts: Parameters<typeof buildFact>[0][], at = on5May) =>
  itemResultAt('eb_engaged', buildSummary({ facts: facts.map(buildFact) }), at);

describe('counts', () => {
  it.each([
    ['a mail that the economic buyer wrote', buildMail({ id: 'f' })],
    ['a mail of a decision maker', buildMail({ id: 'f' }, 'decision_maker')],
    ['a mail of an executive sponsor', buildMail({ id: 'f' }, 'executive_sponsor')],
    [
      'a mail whose only buyer is in a decision role, where the source does not say who wrote',
      buildMail({ id: 'f', participants: [buildBuyer('c', 'economic_buyer', null)] }),
    ],
    ['a past meeting that they accepted', buildMeeting({ id: 'f' })],
  ])('%s', (_name, fact) => {
    expect(resultOf([fact])).toMatchObject({ state: 'met', factIds: ['f'], strength: 2, remedy: null });
  });
});

describe('does not count', () => {
  it.each([
    ['a mail of an influencer', buildMail({ id: 'f' }, 'influencer')],
    ['our own mail to them', buildMail({ id: 'f', direction: 'outbound', side: 'seller', strength: 1 })],
    ['an automatic reply', buildMail({ id: 'f', isAutomatic: true, strength: 0 })],
    [
      'a mail on which they were only copied',
      buildMail({
        id: 'f',
        participants: [buildBuyer('a', 'influencer', true), buildBuyer('b', 'economic_buyer', null)],
      }),
    ],
    [
      'a mail to several, where nobody says who wrote',
      buildMail({
        id: 'f',
        participants: [buildBuyer('a', null, null), buildBuyer('b', 'economic_buyer', null)],
      }),
    ],
    ['a cancelled meeting', buildMeeting({ id: 'f', isCancelled: true })],
    [
      'a meeting that they did not accept',
      buildMeeting({
        id: 'f',
        participants: [buildBuyer('b', 'economic_buyer', false), buildBuyer('a', null)],
      }),
    ],
    [
      'a partner in a decision role',
      buildMail({ id: 'f', participants: [{ ...buildBuyer('p', 'decision_maker'), side: 'partner' }] }),
    ],
  ])('%s', (_name, fact) => {
    expect(resultOf([fact]).state).toBe('missing');
  });
});

describe('time', () => {
  const meeting = buildMeeting({
    id: 'f',
    occurredAt: '2026-05-10T09:00:00.000Z',
    endsAt: '2026-05-10T10:00:00.000Z',
    recordedAt: '2026-05-01T09:00:00.000Z',
  });

  it('a meeting ahead is no engagement, and becomes one when it ends', () => {
    expect(resultOf([meeting])).toMatchObject({ state: 'missing', changesAt: '2026-05-10T10:00:00.000Z' });
    expect(resultOf([meeting], '2026-05-10T10:00:00.000Z').state).toBe('met');
  });

  it('counts for 30 days, in the zone of the workspace', () => {
    const closesOn = '2026-12-31';
    const summary = buildSummary({ commitments: { closesOn }, facts: [buildMail({ id: 'f' })] });
    expect(itemResultAt('eb_engaged', summary, on5May)).toMatchObject({
      freshUntil: '2026-05-31',
      changesAt: '2026-05-31T22:00:00.000Z',
    });
    expect(itemResultAt('eb_engaged', summary, '2026-05-31T21:59:59.999Z').state).toBe('met');
    expect(itemResultAt('eb_engaged', summary, '2026-05-31T22:00:00.000Z').state).toBe('stale');
    const inNewYork = buildSetting({ timeZone: 'America/New_York' });
    expect(itemResultAt('eb_engaged', summary, on5May, inNewYork).changesAt).toBe('2026-06-01T04:00:00.000Z');
  });

  it.each([
    ['2026-06-30', '2026-05-30', 'the last 30 days begin on day 30, when 14 days are over'],
    ['2026-05-20', '2026-05-15', 'within the last 30 days 14 count'],
    ['2026-06-10', '2026-05-15', 'the last 30 days begin before the 14 are over'],
    ['2026-07-15', '2026-05-31', 'the last 30 days begin after the 30 are over'],
  ])('closing on %s, a mail of 1 May counts until %s: %s', (closesOn, lastDay) => {
    const summary = buildSummary({ commitments: { closesOn }, facts: [buildMail({ id: 'f' })] });
    expect(itemResultAt('eb_engaged', summary, on5May).freshUntil).toBe(lastDay);
  });

  it('does not know what was recorded later', () => {
    const late = buildMail({ id: 'f', recordedAt: '2026-05-06T00:00:00.000Z' });
    expect(resultOf([late]).state).toBe('missing');
  });
});

describe('an attached link', () => {
  const pointer = buildFact({ id: 'p', kind: 'pointer', strength: 0 });
  const ruling = buildRuling({ id: 'r', itemKey: 'eb_engaged', kind: 'attribute_accepted', factIds: ['p'] });

  it('is not enough before a second person confirmed it, and is afterwards', () => {
    const attached = buildSummary({ facts: [pointer], rulings: [ruling] });
    expect(itemResultAt('eb_engaged', attached, on5May)).toMatchObject({
      state: 'missing',
      strength: 0,
      reason: expect.stringMatching(/ An attached link of \d+ May 2026 awaits confirmation\.$/),
      remedy: expect.stringContaining('opens the link and says what they saw'),
      factIds: [pointer.id],
    });
    const confirmed = buildSummary({ facts: [{ ...pointer, strength: 2 }], rulings: [ruling] });
    expect(itemResultAt('eb_engaged', confirmed, on5May).state).toBe('met');
  });

  it('awaits nobody before its own day, and says when that is', () => {
    const ahead = { ...pointer, occurredAt: '2026-05-05T11:30:00.000Z' };
    const attached = buildSummary({
      facts: [ahead],
      rulings: [{ ...ruling, at: '2026-05-05T10:30:00.000Z' }],
    });
    const at = (time: string) => itemResultAt('eb_engaged', attached, `2026-05-05T${time}:00.000Z`);
    expect(at('11:29')).toEqual(at('10:00'));
    expect(at('10:00')).toMatchObject({ strength: null, changesAt: ahead.occurredAt });
    expect(at('11:30')).toMatchObject({ strength: 0, factIds: [pointer.id] });
  });

  it('cannot make a mail count that the rule does not take', () => {
    const facts = [buildMail({ id: 'p' }, 'influencer')];
    const summary = buildSummary({ facts, rulings: [ruling] });
    expect(itemResultAt('eb_engaged', summary, on5May).state).toBe('missing');
  });
});

it('is not observable where only our own side ever delivers mail and events', () => {
  const observed = (['email', 'meeting'] as const).map((kind) => ({
    kind,
    direction: 'outbound' as const,
    side: 'seller' as const,
    maxStrength: 1 as const,
    lastReceivedAt: on5May,
    hasBodies: true,
  }));
  const result = itemResultAt('eb_engaged', buildSummary(), on5May, buildSetting({ observed }));
  expect(result).toMatchObject({ state: 'not_observable', isObservable: false });
});

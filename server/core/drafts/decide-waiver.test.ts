// A waiver's limits, each at its edge.
import { describe, expect, it } from 'vitest';
import { decideRecheck } from './decide-recheck';
import { decideWaiver, type WaiverCase } from './decide-waiver';

const plain: WaiverCase = {
  state: 'missing',
  isBlocking: true,
  isAskedAlready: false,
  until: '2026-05-20',
  today: '2026-05-13',
  periodEndsOn: '2026-06-30',
  others: 0,
};
const decide = (own: Partial<WaiverCase>) => decideWaiver({ ...plain, ...own });

describe('decideWaiver', () => {
  it.each<Partial<WaiverCase>>([
    {},
    { until: '2026-05-13' },
    { until: '2026-06-12' },
    { others: 1 },
    { state: 'stale' },
    { state: 'challenged' },
    { state: 'not_observable' },
    { until: '2026-05-31', periodEndsOn: '2026-05-31' },
    { periodEndsOn: null },
  ])('allows %o', (own) => {
    expect(decide(own)).toEqual({ ok: true });
  });

  it.each<[Partial<WaiverCase>, string]>([
    [{ until: '2026-05-12' }, 'expiry_past'],
    [{ until: '2026-06-13' }, 'expiry_too_late'],
    [{ until: '2026-06-01', periodEndsOn: '2026-05-31' }, 'expiry_past_period'],
    [{ others: 2 }, 'waivers_used_up'],
    [{ isAskedAlready: true }, 'asked_already'],
    [{ isBlocking: false }, 'item_advisory'],
    [{ state: 'contradicted' }, 'contradicted'],
    [{ state: 'met' }, 'item_not_open'],
    [{ state: null }, 'item_not_open'],
  ])('refuses %o as %s', (own, code) => {
    expect(decide(own)).toMatchObject({ ok: false, code });
  });
});

describe('decideRecheck', () => {
  it('allows a day after today and within 30, twice an item', () => {
    expect(decideRecheck('2026-05-14', '2026-05-13', 0)).toEqual({ ok: true });
    expect(decideRecheck('2026-06-12', '2026-05-13', 1)).toEqual({ ok: true });
  });

  it.each([
    ['2026-05-13', 0, 'recheck_past'],
    ['2026-06-13', 0, 'recheck_too_late'],
    ['2026-05-20', 2, 'recheck_used_up'],
  ])('refuses %s after %i times as %s', (until, before, code) => {
    expect(decideRecheck(until, '2026-05-13', before)).toMatchObject({ ok: false, code });
  });
});

// A delegation's limits, each at its edge.
import { describe, expect, it } from 'vitest';
import { type DelegationCase, decideDelegation } from './decide-delegation';

const plain: DelegationCase = {
  startsOn: '2026-05-13',
  endsOn: '2026-05-20',
  today: '2026-05-13',
  isToSelf: false,
  others: [],
};
const decide = (own: Partial<DelegationCase>) => decideDelegation({ ...plain, ...own });

describe('decideDelegation', () => {
  it.each<Partial<DelegationCase>>([
    {},
    { endsOn: '2026-05-13' },
    { endsOn: '2026-07-12' },
    { others: [{ startsOn: '2026-05-01', endsOn: '2026-05-12' }] },
    { others: [{ startsOn: '2026-05-21', endsOn: '2026-05-30' }] },
  ])('allows %o', (own) => {
    expect(decide(own)).toEqual({ ok: true });
  });

  it.each<[Partial<DelegationCase>, string]>([
    [{ isToSelf: true }, 'delegate_is_self'],
    [{ startsOn: '2026-05-12' }, 'starts_past'],
    [{ endsOn: '2026-05-12' }, 'ends_before_start'],
    [{ endsOn: '2026-07-13' }, 'too_long'],
    [{ others: [{ startsOn: '2026-05-20', endsOn: '2026-05-30' }] }, 'overlaps'],
    [{ others: [{ startsOn: '2026-05-01', endsOn: '2026-05-13' }] }, 'overlaps'],
  ])('refuses %o as %s', (own, code) => {
    expect(decide(own)).toMatchObject({ ok: false, code });
  });
});

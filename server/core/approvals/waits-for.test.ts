// A request climbs the tree by working days and ends at finance.
import { describe, expect, it } from 'vitest';
import { waitsFor } from './waits-for';

const manager = { seatId: 'm', name: 'Manager' };
const leader = { seatId: 'l', name: 'Leader' };
const chain = [manager, leader];
/** A Wednesday. */
const asked = '2026-05-13';
const at = (today: string, needsFinance = false, leads = chain) =>
  waitsFor(leads, asked, today, 2, needsFinance);

describe('waitsFor', () => {
  it('begins with the nearest lead and says when the next one joins', () => {
    expect(at(asked)).toEqual({
      leads: [manager],
      isForFinance: false,
      escalatesOn: '2026-05-15',
      next: 'Leader',
    });
  });

  it('moves up after the set working days, and a weekend counts for nothing', () => {
    expect(at('2026-05-14').leads).toEqual([manager]);
    expect(at('2026-05-15').leads).toEqual(chain);
    expect(at('2026-05-18')).toMatchObject({ leads: chain, escalatesOn: '2026-05-19', next: 'Finance' });
  });

  it('ends at finance', () => {
    expect(at('2026-05-19')).toEqual({ leads: chain, isForFinance: true, escalatesOn: null, next: null });
    expect(at('2027-05-19')).toMatchObject({ isForFinance: true, escalatesOn: null });
  });

  it('is for finance from the start above the review amount and where nobody leads', () => {
    expect(at(asked, true)).toMatchObject({ leads: [], isForFinance: true });
    expect(at(asked, false, [])).toMatchObject({ leads: [], isForFinance: true });
  });
});

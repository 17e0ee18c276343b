// The ladder: what counts as evidence, what each rung asks for, and what takes a machine down again.
import { describe, expect, it } from 'vitest';
import { checkWrite } from './check-write';
import { criteriaFor } from './judge-climb';
import { CEILING } from './rung';
import { rungToday } from './rung-today';
import { type LadderDecision, tallyDecisions } from './tally-decisions';

const daysApart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const decisions = (count: number, values: Partial<LadderDecision> = {}): LadderDecision[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'accepted',
    seatId: `seat ${index % 5}`,
    day: `2026-0${1 + (index % 2)}-${String(1 + (index % 28)).padStart(2, '0')}`,
    isUndone: false,
    isReversed: false,
    secondsTaken: 12,
    ...values,
  }));
const evidence = (made: LadderDecision[], right = 19) => ({
  decisions: tallyDecisions(made, daysApart),
  sample: { right, of: 20, on: '2026-02-28' },
  writes: { count: 0, days: 0, rollbacks: 0 },
});
const unmet = (made: LadderDecision[], right = 19) =>
  criteriaFor(3, evidence(made, right))
    .filter(({ isMet }) => !isMet)
    .map(({ key }) => key);

describe('climbing to conditional writes', () => {
  it('asks for nothing more once every criterion is met', () => {
    expect(unmet(decisions(100))).toEqual([]);
  });
  it('counts no accept that took less than three seconds', () => {
    expect(unmet([...decisions(99), ...decisions(40, { secondsTaken: 2 })])).toContain('decisions');
  });
  it('asks for five people', () => {
    expect(unmet(decisions(100, { seatId: 'one' }))).toEqual(['people']);
  });
  it('asks for thirty days', () => {
    expect(unmet(decisions(100, { day: '2026-02-01' }))).toEqual(['days']);
  });
  it('holds the lower bound, not the share, against 0.85', () => {
    const made = [...decisions(90), ...decisions(10, { kind: 'edited' })];
    expect(tallyDecisions(made, daysApart)).toMatchObject({ asIs: 90, lower: '0.8256' });
    expect(unmet(made)).toEqual(['lower']);
  });
  it('asks for nineteen right of a sample of twenty', () => {
    expect(unmet(decisions(100), 18)).toEqual(['sample']);
  });
  it('is stopped by one rollback, and by one value that an import reversed', () => {
    expect(unmet([...decisions(120), ...decisions(1, { isUndone: true })])).toEqual(['rollbacks']);
    expect(unmet([...decisions(120), ...decisions(1, { isReversed: true })])).toEqual(['rollbacks']);
  });
  it('takes nothing for accepted as is that was undone or reversed afterwards', () => {
    for (const after of [{ isUndone: true }, { isReversed: true }])
      expect(tallyDecisions([...decisions(4), ...decisions(3, after)], daysApart)).toMatchObject({
        counted: 7,
        asIs: 4,
        rollbacks: 3,
      });
  });
});

describe('climbing to automated writes', () => {
  it.each([
    [{ count: 500, days: 90, rollbacks: 2 }, []],
    [{ count: 499, days: 90, rollbacks: 0 }, ['writes']],
    [{ count: 500, days: 89, rollbacks: 0 }, ['days']],
    [{ count: 600, days: 90, rollbacks: 3 }, ['rollbacks']],
  ])('holds %j against 500 writes, 90 days and 0.5 %%', (writes, missing) => {
    const criteria = criteriaFor(4, { ...evidence([]), writes });
    expect(criteria.filter(({ isMet }) => !isMet).map(({ key }) => key)).toEqual(missing);
  });
});

describe('the rung of today', () => {
  const grant = { rung: 3 as const, expiresOn: '2026-06-30' };
  const held = {
    fieldClass: 'activity' as const,
    stop: null,
    grant,
    writes: { count: 10, rollbacks: 0 },
    today: '2026-05-13',
  };
  it('is the grant’s while it lasts', () => {
    expect(rungToday(held)).toMatchObject({ rung: 3, cause: 'granted' });
    expect(rungToday({ ...held, today: '2026-06-30' })).toMatchObject({ rung: 3, cause: 'granted' });
    expect(rungToday({ ...held, today: '2026-07-01' })).toMatchObject({ rung: 2, cause: 'expired' });
  });
  it('falls by itself when rollbacks pass the limit', () => {
    expect(rungToday({ ...held, writes: { count: 10, rollbacks: 1 } })).toMatchObject({
      rung: 2,
      cause: 'fell',
    });
    expect(rungToday({ ...held, writes: { count: 100, rollbacks: 1 } })).toMatchObject({ cause: 'fell' });
    expect(rungToday({ ...held, writes: { count: 200, rollbacks: 1 } })).toMatchObject({ rung: 3 });
  });
  it('is reading while somebody holds the switch', () => {
    const stop = { by: 'Ada', at: '2026-05-12T10:00:00Z', isForAll: true };
    expect(rungToday({ ...held, stop })).toMatchObject({ rung: 1, cause: 'stopped' });
  });
  it('never passes the ceiling of the class', () => {
    expect(rungToday({ ...held, fieldClass: 'stage' }).rung).toBe(2);
    expect(rungToday({ ...held, fieldClass: 'regulated', grant: null }).rung).toBe(1);
    expect(CEILING.contractual).toBe(1);
  });
});

describe('the strict check of a next step', () => {
  const write = {
    field: 'next_step' as const,
    from: '2026-05-01 · Call',
    to: '2026-05-28 · Meeting with the buyer',
    band: 'fair' as const,
    factIds: ['one'],
    today: '2026-05-13',
  };
  it('passes a dated step that rests on a record', () => {
    expect(checkWrite(write)).toBeNull();
  });
  it.each([
    [{ field: 'amount' as const }],
    [{ band: 'weak' as const }],
    [{ factIds: [] }],
    [{ to: null }],
    [{ to: 'Call soon' }],
    [{ to: '2026-05-12 · Call' }],
    [{ to: '2027-05-12 · Call' }],
    [{ from: '2026-05-20 · Call' }],
    [{ to: `2026-05-28 · ${'x'.repeat(300)}` }],
  ])('leaves %j to a person', (values) => {
    expect(checkWrite({ ...write, ...values })).toMatch(/\.$/);
  });
});

// Looks become episodes, harm is what comes after, and a deal without the flag stands beside those that had it.
import { expect, it } from 'vitest';
import type { CommitmentEntry } from '../evidence/commitment-entry';
import { DEFAULT_FISCAL_CALENDAR } from '../period/fiscal-calendar';
import { type DealLook, watchDeal } from './watch-deal';

const SETTING = {
  calendar: DEFAULT_FISCAL_CALENDAR,
  timeZone: 'UTC',
  smallDealLimit: '10000',
  materialAmount: '250000',
};
const look = (day: string, raised: DealLook['raised']): DealLook => ({
  at: `${day}T00:00:00.000Z`,
  raised,
  phase: 'proposal',
  category: 'commit',
  amount: '50000',
  closesOn: '2026-03-20',
});
const entry = (
  field: CommitmentEntry['field'],
  oldValue: string,
  newValue: string,
  day: string,
): CommitmentEntry => ({
  field,
  oldValue,
  newValue,
  at: `${day}T12:00:00.000Z`,
  recordedAt: `${day}T12:00:00.000Z`,
  madeBy: 'person',
  reasonCode: null,
});

it('joins looks less than two weeks apart into one episode, and says what followed', () => {
  const looks = [
    look('2026-01-05', []),
    look('2026-01-12', ['no_activity']),
    look('2026-01-19', []),
    look('2026-01-26', ['no_activity']),
    look('2026-02-02', []),
    look('2026-03-02', ['no_activity']),
  ];
  const history = [
    entry('closes_on', '2026-03-10', '2026-03-20', '2026-01-20'),
    entry('closes_on', '2026-03-20', '2026-04-15', '2026-02-10'),
    entry('category', 'commit', 'best_case', '2026-02-11'),
    entry('phase', 'proposal', 'lost', '2026-04-20'),
  ];
  const watched = watchDeal(
    looks,
    { history, closedAt: '2026-04-20T12:00:00.000Z' },
    ['no_activity', 'overdue_close'],
    SETTING,
  );
  expect(watched.flagged.get('no_activity')).toMatchObject([
    {
      startedAt: '2026-01-12T00:00:00.000Z',
      periodEndsAt: '2026-04-01T00:00:00.000Z',
      stratum: 'proposal commit middle',
    },
    { startedAt: '2026-03-02T00:00:00.000Z' },
  ]);
  expect(watched.flagged.get('no_activity')?.[0]?.harms.map(({ kind }) => kind)).toEqual([
    'slip',
    'downgrade',
    'loss',
  ]);
  expect(watched.unflagged.get('no_activity')).toBeUndefined();
  expect(watched.unflagged.get('overdue_close')).toMatchObject([{ startedAt: '2026-01-05T00:00:00.000Z' }]);
});

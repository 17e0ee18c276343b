// A deal reads as it stood at an earlier moment.
import { expect, it } from 'vitest';
import type { CommitmentEntry } from '../evidence/commitment-entry';
import { buildSummary } from '../evidence/summary-builder';
import { rewindSummary } from './rewind-summary';

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
const summary = buildSummary({
  createdOn: '2026-01-10',
  phase: 'won',
  outcome: 'won',
  highestPhase: 'negotiation',
  history: [
    entry('category', 'pipeline', 'commit', '2026-03-01'),
    entry('phase', 'proposal', 'negotiation', '2026-03-10'),
    entry('category', 'commit', 'closed', '2026-04-20'),
    entry('phase', 'negotiation', 'won', '2026-04-20'),
  ],
});

it('takes each promise from the last change before the moment, else from what the first one replaced', () => {
  const march = rewindSummary(summary, '2026-03-31T22:00:00.000Z');
  expect(march).toMatchObject({ phase: 'negotiation', outcome: 'open', commitments: { category: 'commit' } });
  expect(march?.history).toHaveLength(2);
  expect(rewindSummary(summary, '2026-02-01T00:00:00.000Z')).toMatchObject({
    phase: 'proposal',
    highestPhase: 'proposal',
    commitments: { category: 'pipeline' },
  });
  expect(rewindSummary(summary, '2026-05-01T00:00:00.000Z')).toMatchObject({ outcome: 'won' });
});

it('keeps of what no gate stopped only what had happened by then', () => {
  const change = (at: string) => ({ field: 'category', at, unmet: ['proposal'] });
  const [march, may] = [change('2026-03-01T12:00:00.000Z'), change('2026-05-01T12:00:00.000Z')];
  const then = rewindSummary({ ...summary, notGated: [march, may] }, '2026-04-01T00:00:00.000Z');
  expect(then?.notGated).toEqual([march]);
});

it('is nothing before the deal was there', () => {
  expect(rewindSummary(summary, '2026-01-01T00:00:00.000Z')).toBeNull();
});

// A change that was accepted here and that an import shows afterwards is one change, not two.
import { expect, it } from 'vitest';
import { closeDateChanges } from '../flags/close-date-changes';
import { changesOnce } from './changes-once';
import type { CommitmentEntry } from './commitment-entry';

const entry = (oldValue: string, newValue: string, field: CommitmentEntry['field'] = 'closes_on') => ({
  field,
  oldValue,
  newValue,
  at: '2026-05-04T09:00:00.000Z',
  recordedAt: '2026-05-04T09:00:00.000Z',
  madeBy: 'person' as const,
  reasonCode: null,
});
const steps = (...history: CommitmentEntry[]) =>
  changesOnce(history).map(({ oldValue, newValue }) => `${oldValue} ${newValue}`);
const [june, july, august] = ['2026-06-30', '2026-07-31', '2026-08-15'];

it('counts a push that the source confirms once, and by the days that it was', () => {
  expect(closeDateChanges([entry(june, july), entry(june, july)])).toMatchObject([{ days: 31 }]);
});

it('counts a third value of the source from what was accepted, whichever entry of it comes first', () => {
  const [observed, conflict] = [entry(june, august), entry(july, august)];
  const days = [31, 15];
  for (const later of [
    [observed, conflict],
    [conflict, observed],
  ])
    expect(closeDateChanges([entry(june, july), ...later]).map((change) => change.days)).toEqual(days);
});

it('keeps every step of a plain history, a way back and the same way again', () => {
  const history = [entry(june, july), entry(july, june), entry(june, july), entry(july, august)];
  expect(changesOnce(history)).toEqual(history);
});

it('keeps fields apart', () => {
  expect(steps(entry('commit', 'pipeline', 'category'), entry('commit', 'pipeline', 'stage'))).toHaveLength(
    2,
  );
});

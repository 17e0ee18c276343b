import { expect, it } from 'vitest';
import { strengthAt } from './strength-at';

const meeting = {
  kind: 'meeting',
  strength: 2,
  occurredAt: '2026-05-03T10:00:00.000Z',
  endsAt: '2026-05-03T11:00:00.000Z',
} as const;

it('counts a meeting that a buyer accepted in full once it has ended', () => {
  expect(strengthAt(meeting, '2026-05-03T11:00:00.000Z')).toBe(2);
});

it('counts it 1 while it lies ahead', () => {
  expect(strengthAt(meeting, '2026-05-03T10:59:59.999Z')).toBe(1);
});

it('leaves a weaker fact as it is', () => {
  expect(strengthAt({ ...meeting, strength: 0 }, '2026-05-01T00:00:00.000Z')).toBe(0);
});

it('counts a paper by its own time, not by its end', () => {
  const contract = { ...meeting, kind: 'contract', strength: 4, endsAt: '2027-05-03T11:00:00.000Z' } as const;
  expect(strengthAt(contract, '2026-06-01T00:00:00.000Z')).toBe(4);
});

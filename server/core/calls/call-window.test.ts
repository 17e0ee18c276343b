// A week's calls open on one weekday and freeze on another; in between they are late.
import { describe, expect, it } from 'vitest';
import { callWindowAt, isCallFrozen } from './call-window';

// Opens Friday, closes Wednesday 18:00.
const rule = { opensOn: 5, closesOn: 3, closesAt: '18:00' };
const at = (now: string) => callWindowAt(now, 'Europe/Berlin', rule);

describe('the window of a call', () => {
  it.each([
    ['Tuesday, inside', '2026-05-12T08:00:00Z', '2026-05-13', false],
    ['Wednesday, a minute before it closes', '2026-05-13T15:59:00Z', '2026-05-13', false],
    ['Wednesday, as it closes', '2026-05-13T16:00:00Z', '2026-05-13', true],
    ['Thursday, late for the last one', '2026-05-14T12:00:00Z', '2026-05-13', true],
    ['Friday at midnight, the next one', '2026-05-14T22:00:00Z', '2026-05-20', false],
  ])('%s', (_when, now, closesOn, isLate) => {
    expect(at(now)).toMatchObject({ closesOn, isLate });
  });

  it('keeps its hour when the clocks change', () => {
    expect(at('2026-03-31T10:00:00Z').closesAt).toBe('2026-04-01T16:00:00Z');
    expect(at('2026-03-24T10:00:00Z').closesAt).toBe('2026-03-25T17:00:00Z');
  });

  it('freezes its calls at its end and not before', () => {
    const frozen = (now: string) => isCallFrozen('2026-05-13', now, 'Europe/Berlin', rule);
    expect(frozen('2026-05-13T15:59:59Z')).toBe(false);
    expect(frozen('2026-05-13T16:00:00Z')).toBe(true);
  });
});

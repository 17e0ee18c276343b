import { describe, expect, it } from 'vitest';
import { type ConfirmInput, confirmStrength } from './confirm-strength';

const statement = { kind: 'meeting', day: '2026-05-03', counterparty: 'Acme', amount: null } as const;
const decide = (input: Partial<ConfirmInput>) =>
  confirmStrength({
    ownerSeatId: 'owner',
    proposerSeatId: 'proposer',
    confirmer: { seatId: 'second', role: 'manager', isDealDesk: false },
    statement,
    dealAmount: '50000',
    reviewAmount: '100000',
    ...input,
  });
const seat = (seatId: string, role: ConfirmInput['confirmer']['role'] = 'rep', isDealDesk = false) => ({
  confirmer: { seatId, role, isDealDesk },
});

describe('confirmStrength', () => {
  it('raises what a second person saw to 2', () => expect(decide({})).toEqual({ ok: true, strength: 2 }));

  it('raises a signed document to 3', () => {
    expect(decide({ statement: { ...statement, kind: 'signed_document' } })).toEqual({
      ok: true,
      strength: 3,
    });
  });

  it.each([
    ['the owner', seat('owner', 'finance'), 'own_deal'],
    ['the proposer', seat('proposer', 'finance'), 'own_pointer'],
    ['an auditor', seat('second', 'auditor'), 'read_only'],
    ['somebody who states nothing', { statement: null }, 'not_stated'],
    ['somebody who names no counterparty', { statement: { ...statement, counterparty: '  ' } }, 'not_stated'],
    ['a manager above the review amount', { dealAmount: '100000.01' }, 'review_amount'],
    [
      'a manager who saw more than the review amount',
      { statement: { ...statement, amount: '100001' } },
      'review_amount',
    ],
  ])('refuses %s with a remedy', (_, input, code) => {
    const decision = decide(input);
    expect(decision).toMatchObject({ ok: false, code });
    expect(decision.ok ? '' : decision.remedy).toMatch(/\.$/);
  });

  it('lets finance or the deal desk confirm above the review amount', () => {
    expect(decide({ dealAmount: '900000', ...seat('second', 'finance') }).ok).toBe(true);
    expect(decide({ dealAmount: '900000', ...seat('second', 'rep', true) }).ok).toBe(true);
  });

  it('takes the review amount itself as not above it, and a blank amount as not known to be', () => {
    expect(decide({ dealAmount: '100000.00' }).ok).toBe(true);
    expect(decide({ dealAmount: null }).ok).toBe(true);
  });
});

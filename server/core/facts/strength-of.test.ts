import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, FACT_KINDS, SIDES } from '../vocabulary/fact';
import { type StrengthInput, strengthOf } from './strength-of';

const of = (input: Partial<StrengthInput>) =>
  strengthOf({
    kind: 'email',
    direction: 'none',
    side: 'seller',
    isAutomatic: false,
    isCancelled: false,
    hasBuyerAccepted: false,
    ...input,
  });

describe('strengthOf', () => {
  it.each<[string, Partial<StrengthInput>, number]>([
    ['inbound mail from a buyer', { side: 'buyer', direction: 'inbound' }, 2],
    ["a buyer's automatic reply", { side: 'buyer', direction: 'inbound', isAutomatic: true }, 0],
    ['our own mail', { direction: 'outbound' }, 1],
    ['inbound mail from a partner', { side: 'partner', direction: 'inbound' }, 1],
    ['inbound mail from nobody we know', { side: 'unknown', direction: 'inbound' }, 1],
    ['machine mail', { side: 'machine', direction: 'inbound' }, 0],
    ['a meeting that a buyer accepted', { kind: 'meeting', hasBuyerAccepted: true }, 2],
    ['a meeting that no buyer accepted', { kind: 'meeting' }, 1],
    ['a cancelled meeting', { kind: 'meeting', hasBuyerAccepted: true, isCancelled: true }, 0],
    ['a logged call', { kind: 'call', direction: 'outbound' }, 1],
    ['a call a buyer is recorded on', { kind: 'call', hasBuyerAccepted: true }, 2],
    ['a task', { kind: 'task', status: 'done' }, 1],
    ['a note in the source', { kind: 'note' }, 1],
    ['a contact role', { kind: 'contact_role' }, 1],
    ['a last-activity date', { kind: 'last_activity' }, 1],
    ['our quote', { kind: 'quote', status: 'presented' }, 1],
    ['our quote, marked accepted by us', { kind: 'quote', status: 'accepted' }, 1],
    ['a signed quote', { kind: 'quote', isSignedByCounterparty: true }, 4],
    ["a buyer's own purchase order", { kind: 'order', side: 'buyer' }, 3],
    ['our order record', { kind: 'order' }, 1],
    ['a signed order', { kind: 'order', isSignedByCounterparty: true }, 4],
    ['a void order', { kind: 'order', status: 'void', isSignedByCounterparty: true }, 0],
    ["a buyer's document", { kind: 'document', side: 'buyer' }, 3],
    ['a draft contract', { kind: 'contract', status: 'draft' }, 1],
    ['a contract past draft', { kind: 'contract', status: 'sent' }, 2],
    ['a contract that only our status calls signed', { kind: 'contract', status: 'signed' }, 2],
    [
      'a contract the counterparty signed',
      { kind: 'contract', status: 'signed', isSignedByCounterparty: true },
      4,
    ],
    ['a sent envelope', { kind: 'envelope', status: 'sent' }, 2],
    ['a signed envelope', { kind: 'envelope', status: 'signed' }, 4],
    ['an envelope only we signed', { kind: 'envelope', status: 'signed', isSignedByCounterparty: false }, 2],
    ['a void envelope', { kind: 'envelope', status: 'void' }, 0],
    ['an attached pointer', { kind: 'pointer', side: 'buyer', direction: 'inbound' }, 0],
    ['anything attached by hand', { kind: 'contract', isByHand: true, isSignedByCounterparty: true }, 0],
  ])('gives %s its strength', (_, input, strength) => expect(of(input)).toBe(strength));

  const anyInput = fc.record({
    kind: fc.constantFrom(...FACT_KINDS),
    direction: fc.constantFrom(...DIRECTIONS),
    side: fc.constantFrom(...SIDES),
    isAutomatic: fc.boolean(),
    isCancelled: fc.boolean(),
    hasBuyerAccepted: fc.boolean(),
    status: fc.constantFrom('draft', 'sent', 'presented', 'accepted', 'signed', 'void', 'open', 'done'),
  });

  it('never gives more than 1 to what no buyer wrote, accepted or signed, contracts under way apart', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const isPaper = input.kind === 'envelope' || input.kind === 'contract';
        fc.pre(!isPaper && !input.hasBuyerAccepted && input.side !== 'buyer');
        expect(strengthOf(input)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never gives 4 without a signature', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        fc.pre(!(input.kind === 'envelope' && input.status === 'signed'));
        expect(strengthOf(input)).toBeLessThan(4);
      }),
    );
  });
});

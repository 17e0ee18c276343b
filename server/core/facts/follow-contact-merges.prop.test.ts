// What a fact says of a merged contact is read as said of its survivor, each person once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contactSurvivor, followContactMerges } from './follow-contact-merges';

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const participant = fc.record({
  contactId: fc.option(person),
  seatId: fc.constant(null),
  side: fc.constantFrom('buyer' as const, 'unknown' as const),
  role: fc.constantFrom(null, 'champion' as const),
  hasAccepted: fc.constantFrom(null, true, false),
});
const pairs = fc.array(fc.tuple(person, person), { maxLength: 6 });
/** As people accept them: never in a circle. */
const merges = pairs.map((given) => new Map(given.filter(([from, into]) => from > into)));

it('names each survivor once, loses nobody, and keeps that somebody accepted or had a role', () => {
  fc.assert(
    fc.property(fc.array(participant, { maxLength: 6 }), merges, (given, into) => {
      const read = followContactMerges(given, into);
      const of = (id: string | null) => (id === null ? null : contactSurvivor(into, id));
      expect(new Set(read.map(({ contactId }) => contactId))).toEqual(
        new Set(given.map(({ contactId }) => of(contactId))),
      );
      if (!given.some(({ contactId }) => contactId !== null && into.has(contactId))) return;
      for (const each of read.filter(({ contactId }) => contactId !== null)) {
        const same = given.filter(({ contactId }) => of(contactId) === each.contactId);
        expect(each.hasAccepted === true).toBe(same.some(({ hasAccepted }) => hasAccepted === true));
        expect(each.role !== null).toBe(same.some(({ role }) => role !== null));
      }
    }),
  );
});

it('ends in a circle too', () => {
  fc.assert(
    fc.property(pairs, person, (given, id) => {
      expect(contactSurvivor(new Map(given), id)).toMatch(/^[a-e]$/);
    }),
  );
});

it('leaves a fact that names nobody merged as it is', () => {
  const one = [{ contactId: 'a', seatId: null, side: 'buyer' as const, role: null, hasAccepted: null }];
  expect(followContactMerges(one, new Map([['b', 'a']]))).toBe(one);
  expect(followContactMerges(one, new Map([['a', 'b']]))).toEqual([{ ...one[0], contactId: 'b' }]);
});

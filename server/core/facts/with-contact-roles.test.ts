import { expect, it } from 'vitest';
import { buildBuyer, buildMail } from '../evidence/fact-builders';
import { buildFact } from '../evidence/summary-builder';
import { withContactRoles } from './with-contact-roles';

const role = (id: string, contactId: string, held: 'champion' | 'economic_buyer', occurredAt: string) =>
  buildFact({ id, kind: 'contact_role', occurredAt, participants: [buildBuyer(contactId, held, null)] });
const rolesOf = (facts: Parameters<typeof withContactRoles>[0]) =>
  withContactRoles(facts).flatMap(({ kind, participants }) =>
    kind === 'email' ? participants.map((each) => each.role) : [],
  );

it('gives a mail of a contact the role that the deal records for them', () => {
  const facts = [
    buildMail({ id: 'm' }, null, 'a'),
    role('r', 'a', 'economic_buyer', '2026-05-02T09:00:00.000Z'),
  ];
  expect(rolesOf(facts)).toEqual(['economic_buyer']);
});

it('takes the newest role, whatever order the records come in', () => {
  const facts = [
    role('r2', 'a', 'economic_buyer', '2026-05-03T09:00:00.000Z'),
    buildMail({ id: 'm' }, null, 'a'),
    role('r1', 'a', 'champion', '2026-05-02T09:00:00.000Z'),
  ];
  expect(rolesOf(facts)).toEqual(['economic_buyer']);
  expect(rolesOf([...facts].reverse())).toEqual(['economic_buyer']);
});

it('leaves a role that the record carries, another contact and a seller alone', () => {
  const seller = { contactId: 'a', seatId: null, side: 'seller' as const, role: null, hasAccepted: null };
  const facts = [
    role('r', 'a', 'economic_buyer', '2026-05-02T09:00:00.000Z'),
    buildMail({ id: 'm' }, 'champion', 'a'),
    buildMail({ id: 'n' }, null, 'b'),
    buildMail({ id: 'o', participants: [seller] }),
  ];
  expect(rolesOf(facts)).toEqual(['champion', null, null]);
});

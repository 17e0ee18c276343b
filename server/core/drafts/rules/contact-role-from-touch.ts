// Contact role: a buyer who writes or attends, holds no role on the deal, and whose title speaks for one.

import { bandOf, citedFact } from '../band-of';
import type { DraftCase } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';
import { roleOfTitle } from '../role-of-title';
import { ROLE_WORDS } from '../role-words';

const WITHIN_DAYS = 90;
const MOST_CITED = 5;

export function contactRoleFromTouch(deal: DraftCase): DraftProposal[] {
  const withRole = new Set(
    deal.summary.facts.flatMap(({ participants }) =>
      participants.flatMap(({ contactId, role }) => (contactId !== null && role !== null ? [contactId] : [])),
    ),
  );
  return deal.contacts.flatMap(({ id, title, hasLeft }) => {
    const role = hasLeft || withRole.has(id) ? null : roleOfTitle(title);
    const touches = deal.touches.filter(
      ({ at, day, contacts }) =>
        at <= deal.now &&
        day >= deal.todayCount - WITHIN_DAYS &&
        contacts.some(({ contactId }) => contactId === id),
    );
    if (role === null || touches.length === 0) return [];
    const cited = touches.slice(-MOST_CITED).map(({ fact }) => fact);
    const times = touches.length === 1 ? 'once' : `${touches.length} times`;
    return [
      {
        field: 'contact_role' as const,
        subject: id,
        from: null,
        to: role,
        reason: `A contact wrote or attended ${times} in the last ${WITHIN_DAYS} days and has no role on this deal; their title speaks for ${ROLE_WORDS[role]}.`,
        ...bandOf(cited.map(citedFact)),
        factIds: cited.map((fact) => fact.id),
        signalIds: [],
        rule: 'contact_role_from_touch@1',
      },
    ];
  });
}

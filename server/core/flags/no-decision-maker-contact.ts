// Flags an open deal in which no contact holds a role that decides; needs a source that delivers contact roles.
import { hasReachedPhase } from '../checklist/phase-reached';
import type { FactPointer } from '../evidence/fact-pointer';
import { DECISION_ROLES } from '../vocabulary/fact';
import { nextAhead } from './deal-moment';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { nameOfPhase } from './name-of';

const hasDecider = (fact: FactPointer): boolean =>
  fact.participants.some(
    ({ side, role }) => side === 'buyer' && role !== null && DECISION_ROLES.includes(role),
  );

export const noDecisionMakerContact = defineFlag({
  rule: 'no_decision_maker_contact',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const { summary, past, observed, thresholds } = moment;
    const clearsWhen = 'A contact is given the role economic buyer, decision maker or executive sponsor.';
    const isDue = hasReachedPhase(summary, thresholds.no_decision_maker_contact.fromPhase);
    const hasRoles = observed.some(({ kind }) => kind === 'contact_role');
    const deciding = past.filter(hasDecider);
    const isRaised = isDue && hasRoles && deciding.length === 0;
    return {
      isRaised,
      reason: isRaised
        ? 'No contact of the buyer holds a role that decides.'
        : deciding.length > 0
          ? 'A contact of the buyer holds a role that decides.'
          : isDue
            ? 'No source of this workspace delivers contact roles.'
            : 'The deal has not reached the phase this rule starts at.',
      inputs: { 'records with a deciding contact': deciding.length, phase: nameOfPhase(summary.phase) },
      factIds: deciding.slice(-3).map((fact) => fact.id),
      clearsWhen,
      changesAt: nextAhead(moment, hasDecider),
    };
  },
});

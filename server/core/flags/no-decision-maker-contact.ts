// Flags an open deal in which no contact holds a role that decides; needs a source that delivers contact roles.
import { DECISION_ROLES } from '../vocabulary/fact';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { hasReached } from './phase-rank';

export const noDecisionMakerContact = defineFlag({
  rule: 'no_decision_maker_contact',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, past, observed, thresholds }): FlagFinding => {
    const clearsWhen = 'A contact is given the role economic buyer, decision maker or executive sponsor.';
    const isDue = hasReached(summary.phase, thresholds.no_decision_maker_contact.fromPhase);
    const hasRoles = observed.some(({ kind }) => kind === 'contact_role');
    const deciding = past.filter((fact) =>
      fact.participants.some(
        ({ side, role }) => side === 'buyer' && role !== null && DECISION_ROLES.includes(role),
      ),
    );
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
      inputs: { 'records with a deciding contact': deciding.length, phase: summary.phase },
      factIds: deciding.slice(-3).map((fact) => fact.id),
      clearsWhen,
    };
  },
});

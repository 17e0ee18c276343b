// Which decisions about a deal a screen offers to whom. It mirrors the shipped policies and grants nothing: the door decides.
import type { Role } from '../vocabulary/role';

export type DealMay = {
  /** Drafts, promises, and what is known of items. */
  decide: boolean;
  /** Put a change of a promise to those who decide. */
  askForChange: boolean;
  /** A challenge that its owner left for the working days it has. */
  answerOldChallenge: boolean;
  /** Flags, lineage, and attaching evidence. */
  answerFlags: boolean;
  /** Have its internal activity summarised. */
  summarise: boolean;
  /** Never one's own deal; the caller also leaves out what this person proposed. */
  confirmEvidence: boolean;
  approveWaiver: boolean;
  /** What they said themselves; an auditor and an admin say nothing about deals. */
  undoOwn: boolean;
  /** A look by anybody but the owner is recorded. */
  isLookRecorded: boolean;
};

const SELLING: readonly Role[] = ['rep', 'manager', 'leader'];

export function deriveDealMay(
  role: Role,
  standing: { isOwner: boolean; isDealTeam: boolean; isInSubtree: boolean },
): DealMay {
  const { isOwner, isDealTeam, isInSubtree } = standing;
  const isSelling = SELLING.includes(role);
  const decide = isSelling && (isOwner || isDealTeam);
  const leads = (role === 'manager' || role === 'leader') && isInSubtree;
  const isFinance = role === 'finance';
  return {
    decide,
    askForChange: !decide && role !== 'auditor',
    answerOldChallenge: decide || leads,
    answerFlags: decide || leads,
    summarise: decide || leads,
    confirmEvidence: !isOwner && (isFinance || leads || (isSelling && isDealTeam)),
    approveWaiver: !isOwner && (isFinance || leads),
    undoOwn: isSelling || isFinance,
    isLookRecorded: !isOwner,
  };
}

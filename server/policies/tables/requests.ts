// ALLOW and DENY requests that the shipped policies have to answer so: the words of domain.md as a table.
import type { Actor } from '@/server/moves/actor';
import type { MoveKind } from '@/server/moves/catalogue';
import type { PolicyRequest, PolicyValue } from '../policy-request';

export type TableRow = {
  says: string;
  actor: Actor;
  action: MoveKind;
  resource?: PolicyRequest['resource'];
  context: Record<string, PolicyValue>;
};
/** `code`: the policy that refuses, or no_permission. */
export type DenyRow = TableRow & { code: string };

const person = (role: 'rep' | 'manager' | 'leader' | 'finance' | 'revops_admin' | 'auditor'): Actor => ({
  kind: 'person',
  seatId: role,
  personId: role,
  role,
});
export const REP = person('rep');
export const MANAGER = person('manager');
export const LEADER = person('leader');
export const FINANCE = person('finance');
export const ADMIN = person('revops_admin');
export const AUDITOR = person('auditor');
export const DRAFTER: Actor = { kind: 'agent', id: 'drafter' };
export const WORKER: Actor = { kind: 'worker', id: 'worker' };
export const COMMAND: Actor = { kind: 'command', id: 'command' };

export const OWN = { isOwner: true, isDealTeam: false, isInSubtree: false };
export const TEAM = { isOwner: false, isDealTeam: true, isInSubtree: false };
export const SUBTREE = { isOwner: false, isDealTeam: false, isInSubtree: true };
export const NONE = { isOwner: false, isDealTeam: false, isInSubtree: false };

const PLAIN_CHANGE = {
  fieldClass: 'forecast_amount',
  hasReasonCode: true,
  isPush: false,
  entersCommit: false,
  blockingGaps: 0,
  entersPhase: false,
  unmetForPhase: 0,
  evidenceGapsForPhase: 0,
};
export const change = (standing: typeof OWN, values: Partial<typeof PLAIN_CHANGE> = {}) => ({
  ...standing,
  ...PLAIN_CHANGE,
  ...values,
});
export const second = (
  standing: typeof OWN,
  values: { isProposer?: boolean; reportsToEither?: boolean; isAboveReview?: boolean } = {},
) => ({ ...standing, isProposer: false, reportsToEither: false, isAboveReview: false, ...values });

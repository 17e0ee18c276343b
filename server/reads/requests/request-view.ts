// One request as people read it: what was refused and why, the difference it would make now, and where it stands.
import type { commitment, opportunity } from '@/db/schema/opportunity';
import type { moveRequest } from '@/db/schema/request';
import { presentOf } from '@/server/core/drafts/present-of';
import { presentValue } from '@/server/core/drafts/present-value';
import { readAskedChange } from '@/server/core/requests/asked-change';
import type { RequestState } from '@/server/core/requests/request-state';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { Policy } from '@/server/policies/policy';
import { actionLabel } from './asking';

export type RequestView = {
  id: string;
  action: string;
  /** What was refused: 'Change a commitment'. */
  label: string;
  opportunityId: string | null;
  dealName: string | null;
  askedBy: string;
  askedAt: string;
  note: string | null;
  /** Who may answer today, by name. */
  askedOf: string[];
  /** Why it was refused. */
  reason: string;
  policies: { id: string; reason: string }[];
  /** The last day that it waits. */
  expiresOn: string;
  page: string;
  state: RequestState;
  /** The exact difference, where it is done as asked; null where whoever is asked opens the page. */
  change: RequestedChange | null;
  closedBy: string | null;
  closedAt: string | null;
  closedCode: string | null;
  closedNote: string | null;
};

export type RequestedChange = {
  field: CommitmentField;
  /** What holds now. */
  from: string | null;
  to: string | null;
  currency: string;
  reasonCode: string | null;
  note: string | null;
  /** Whether the deal has moved on since it was asked. */
  hasMovedOn: boolean;
};

export function requestView(given: {
  request: typeof moveRequest.$inferSelect;
  deal: typeof opportunity.$inferSelect | null;
  promised: typeof commitment.$inferSelect | null;
  state: RequestState;
  names: ReadonlyMap<string, string>;
  askedOf: string[];
  policies: readonly Policy[];
}): RequestView {
  const { request, deal, state, names, askedOf } = given;
  const { id, action, opportunityId, note, reason, expiresOn, page, closedCode, closedNote } = request;
  return {
    id,
    action,
    label: actionLabel(action),
    opportunityId,
    dealName: deal?.name ?? null,
    askedBy: names.get(request.askedBySeatId) ?? 'Somebody',
    askedAt: request.askedAt.toISOString(),
    note,
    askedOf,
    reason,
    policies: request.policyIds.map((policyId) => ({
      id: policyId,
      reason: given.policies.find((policy) => policy.id === policyId)?.reason ?? reason,
    })),
    expiresOn,
    page,
    state,
    change: changeOf(request, given.promised),
    closedBy: request.closedBySeatId ? (names.get(request.closedBySeatId) ?? 'Somebody') : null,
    closedAt: request.closedAt?.toISOString() ?? null,
    closedCode,
    closedNote,
  };
}

function changeOf(
  { input }: typeof moveRequest.$inferSelect,
  promised: typeof commitment.$inferSelect | null,
): RequestedChange | null {
  const asked = readAskedChange(input);
  if (!asked || !promised) return null;
  const { field, value, reasonCode, note, expectedVersion } = asked;
  return {
    field,
    from: presentValue(presentOf(promised), field),
    to: value,
    currency: promised.currency,
    reasonCode: reasonCode ?? null,
    note: note ?? null,
    hasMovedOn: promised.version !== expectedVersion,
  };
}

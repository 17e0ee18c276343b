// What the policies are asked about a message that a deal does not have: who stands how to the deal, and what the asker says holds.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { principalOf } from '@/server/policies/authorise';
import type { Question } from '@/server/policies/remembered-answers';
import { dealIsVisible } from '@/server/reads/visible-deals';
import { loadStanding } from '../loads/load-standing';
import type { WhatIfQuestion } from '../what-if';

/** What holds about each, as the form lets one say; named as the policies' schema names it. */
const HOLDS = {
  'message.send': [
    'isWithinTemplate',
    'hasManagerApproval',
    'isFirstContact',
    'mentionsPricingTermsOrCompetitor',
    'isReviewedByPerson',
    'isApprovalOver',
  ],
  'message.approve': ['isProposer', 'reportsToEither', 'isAtTop'],
} as const;
export type SupposedMove = keyof typeof HOLDS;
export type Holds = (typeof HOLDS)[SupposedMove][number];

export const HOLDS_ASKED = [...new Set(Object.values(HOLDS).flat())] as [Holds, ...Holds[]];

export const isSupposable = (move: string): move is SupposedMove =>
  Object.keys(HOLDS).some((known) => known === move);

/** Null where the deal is not there, or not this actor's to see. */
export async function supposedQuestion(
  tx: Tx,
  { workspaceId, actor, opportunityId, holds, now }: WhatIfQuestion,
  move: SupposedMove,
): Promise<Question | null> {
  const principal = principalOf(actor);
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  if (!held || !opportunityId) return null;
  const wall = held.clockKind === 'fixed' && held.clockAt ? held.clockAt : now;
  const today = dayIn(wall.toISOString(), held.timeZone);
  const [deal] = await tx.select().from(opportunity).where(eq(opportunity.id, opportunityId));
  if (!deal || !(await dealIsVisible(tx, actor, opportunityId, today))) return null;
  const said = Object.fromEntries(HOLDS[move].map((name) => [name, holds.includes(name)]));
  return {
    principal,
    action: move,
    resource: { type: 'Message', id: 'a message', attributes: {} },
    context: { ...(await loadStanding(tx, actor, deal, today)), ...said },
  };
}

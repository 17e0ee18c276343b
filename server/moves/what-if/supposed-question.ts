// What the policies are asked about a move that nothing makes yet: who stands how to the deal, and what the asker says holds.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { principalOf, type Question } from '@/server/policies/authorise';
import { dealIsVisible } from '@/server/reads/visible-deals';
import { loadStanding } from '../loads/load-standing';
import type { WhatIfQuestion } from '../what-if';

/** What holds about each, as the form lets one say; named as the policies' schema names it. */
const HOLDS = {
  'message.draft': [],
  'message.send': [
    'isWithinTemplate',
    'hasManagerApproval',
    'isFirstContact',
    'mentionsPricingTermsOrCompetitor',
    'isReviewedByPerson',
  ],
  'message.approve': ['isProposer', 'reportsToEither'],
} as const;
export type PlannedMove = keyof typeof HOLDS;
export type Holds = (typeof HOLDS)[PlannedMove][number];

export const PLANNED_WHAT_IF = Object.keys(HOLDS) as [PlannedMove, ...PlannedMove[]];
export const HOLDS_ASKED = [...new Set(Object.values(HOLDS).flat())] as [Holds, ...Holds[]];

export const isPlannedMove = (move: string): move is PlannedMove =>
  PLANNED_WHAT_IF.some((known) => known === move);

/** Null where the deal is not there, or not this actor's to see. */
export async function plannedQuestion(
  tx: Tx,
  { workspaceId, actor, opportunityId, holds, now }: WhatIfQuestion,
  move: PlannedMove,
): Promise<Question | null> {
  const principal = principalOf(actor);
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  if (!held || !opportunityId) return null;
  const wall = held.clockKind === 'fixed' && held.clockAt ? held.clockAt : now;
  const today = dayIn(wall.toISOString(), held.timeZone);
  const [deal] = await tx.select().from(opportunity).where(eq(opportunity.id, opportunityId));
  if (!deal || !(await dealIsVisible(tx, actor, opportunityId, today))) return null;
  const said = Object.fromEntries(HOLDS[move].map((name) => [name, holds.includes(name)]));
  const isAboutMessage = move === 'message.send' || move === 'message.approve';
  return {
    principal,
    action: move,
    resource: isAboutMessage
      ? { type: 'Message', id: 'a message', attributes: {} }
      : { type: 'Deal', id: deal.id, attributes: { outcome: deal.outcome } },
    context: { ...(await loadStanding(tx, actor, deal, today)), ...said },
  };
}

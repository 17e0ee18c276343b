// What entering a stage asks for and what a deal has of it already, as the gate of the door sees it.
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import { fact, factLink } from '@/db/schema/fact';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { workspace } from '@/db/schema/workspace';
import { type PhaseGate, phaseGate } from '@/server/core/gates/phase-gate';
import { OPEN_PHASES, type Phase } from '@/server/core/vocabulary/phase';
import type { Actor } from '@/server/moves/actor';
import { readFieldValues } from './field-values';
import { loadRules } from './load-rules';
import { dealIsVisible } from './visible-deals';

export type DealGate = PhaseGate & {
  isForward: boolean;
  /** Labels of the records that fill a field, by id. */
  labels: Record<string, string>;
};

/** Null where there is no such deal, it is not this seat's to see, or its source has no such stage. */
export async function readDealGate(
  tx: Tx,
  seat: { actor: Actor; today: string; workspace: { id: string } },
  opportunityId: string,
  stage: string,
): Promise<DealGate | null> {
  if (!(await dealIsVisible(tx, seat.actor, opportunityId, seat.today))) return null;
  const [held] = await tx
    .select({ deal: opportunity, row: commitment })
    .from(opportunity)
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .where(eq(opportunity.id, opportunityId));
  const [known] = held
    ? await tx
        .select({ phase: commitment.phase })
        .from(commitment)
        .innerJoin(opportunity, eq(opportunity.id, commitment.opportunityId))
        .where(and(eq(commitment.stage, stage), eq(opportunity.sourceId, held.deal.sourceId)))
        .limit(1)
    : [];
  if (!held || !known) return null;
  const { accepted } = held.row;
  const present = (accepted.phase?.value ?? held.row.phase) as Phase;
  const order: readonly Phase[] = OPEN_PHASES;
  const items = await tx.select().from(itemState).where(eq(itemState.opportunityId, opportunityId));
  const [state] = await tx
    .select({ templateKey: dealState.templateKey })
    .from(dealState)
    .where(eq(dealState.opportunityId, opportunityId))
    .limit(1);
  const [home] = await tx
    .select({ ruleVersions: workspace.ruleVersions })
    .from(workspace)
    .where(eq(workspace.id, seat.workspace.id));
  // The checklists in force, as the door asks for them.
  const { templates } = await loadRules(tx, seat.workspace.id, home?.ruleVersions ?? {});
  const template = Object.values(templates).find(({ key }) => key === state?.templateKey);
  const earlier = (template?.items ?? []).filter(
    ({ isOn, isBlocking, fromPhase }) =>
      isOn && isBlocking && order.indexOf(fromPhase) < order.indexOf(known.phase),
  );
  const values = await readFieldValues(tx, held.deal, {
    currency: held.row.currency,
    amount: accepted.amount ? accepted.amount.value : held.row.amount,
    closesOn: accepted.closes_on ? accepted.closes_on.value : held.row.closesOn,
    nextStep: accepted.next_step ? accepted.next_step.value : held.row.nextStep,
    nextStepOn: accepted.next_step_on ? accepted.next_step_on.value : held.row.nextStepOn,
  });
  const gate = phaseGate(
    known.phase,
    values,
    items.map(({ itemKey: key, ...rest }) => ({ ...rest, key })),
    new Set(earlier.map(({ key }) => key)),
  );
  return {
    ...gate,
    isForward: order.indexOf(known.phase) > order.indexOf(present),
    labels: await readLabels(tx, opportunityId),
  };
}

async function readLabels(tx: Tx, opportunityId: string): Promise<Record<string, string>> {
  const rows = await tx
    .select({ id: fact.id, label: fact.label })
    .from(factLink)
    .innerJoin(fact, eq(fact.id, factLink.factId))
    .where(
      and(
        eq(factLink.opportunityId, opportunityId),
        ne(factLink.how, 'candidate'),
        eq(fact.isLabelHidden, false),
        isNull(fact.erasedByMoveId),
        isNull(fact.supersededById),
      ),
    );
  return Object.fromEntries(rows.map(({ id, label }) => [id, label]));
}

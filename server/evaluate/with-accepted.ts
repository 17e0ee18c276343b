// The same summary on the basis "with accepted": what people accepted here stands in for what the source still says.
import type { AcceptedValues } from '@/db/schema/opportunity';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { OPEN_PHASES, PHASES, type Phase } from '@/server/core/vocabulary/phase';

export function withAccepted(summary: DealSummary, accepted: AcceptedValues): DealSummary {
  const { amount, closes_on, category, stage, phase, next_step, next_step_on } = accepted;
  const held = summary.commitments;
  return {
    ...summary,
    phase: phase ? phaseOr(phase.value, summary.phase) : summary.phase,
    highestPhase: phase
      ? highestOf(summary.highestPhase, phaseOr(phase.value, summary.phase))
      : summary.highestPhase,
    stageEnteredAt: phase ? phase.at : summary.stageEnteredAt,
    commitments: {
      ...held,
      amount: amount ? amount.value : held.amount,
      closesOn: closes_on ? closes_on.value : held.closesOn,
      closesOnSetAt: closes_on ? closes_on.at : held.closesOnSetAt,
      category: category ? categoryOr(category.value, held.category) : held.category,
      categoryMadeBy: category ? 'person' : held.categoryMadeBy,
      stage: stage ? stage.value : held.stage,
      nextStep: next_step ? next_step.value : held.nextStep,
      nextStepOn: next_step_on ? next_step_on.value : held.nextStepOn,
    },
  };
}

function categoryOr(value: string | null, otherwise: Category): Category {
  return CATEGORIES.find((known) => known === value) ?? otherwise;
}

function phaseOr(value: string | null, otherwise: Phase): Phase {
  return PHASES.find((known) => known === value) ?? otherwise;
}

/** Going back hides nothing: the highest open phase stays the highest. */
function highestOf(held: Phase, entered: Phase): Phase {
  const order: readonly Phase[] = OPEN_PHASES;
  return order.indexOf(entered) > order.indexOf(held) ? entered : held;
}

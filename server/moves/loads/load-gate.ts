// What stands between a deal and a new promise: gaps under a commit, fields a phase asks for, a date that moves later.
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { missingFields } from '@/server/core/checklist/missing-fields';
import { DRAFT_FIELD_CLASS, type DraftField } from '@/server/core/vocabulary/commitment-field';
import { OPEN_PHASES, type Phase } from '@/server/core/vocabulary/phase';
import { readFieldValues } from '@/server/reads/field-values';
import type { DealForMove } from './load-deal';
import { loadPhaseGaps } from './load-phase-gaps';

export type Gate = {
  isPush: boolean;
  isPullIn: boolean;
  entersCommit: boolean;
  /** Blocking items neither met nor waived; 1 where the deal was never evaluated. */
  blockingGaps: number;
  /** The phase of the new stage; null when this source has no such stage. */
  phase: Phase | null;
  entersPhase: boolean;
  goesBack: boolean;
  unmet: readonly string[];
  /** Blocking items of the phases before that are neither met, waived, nor said to be not knowable yet. */
  evidenceGaps: number;
};

const OPEN_GATE: Gate = {
  isPush: false,
  isPullIn: false,
  entersCommit: false,
  blockingGaps: 0,
  phase: null,
  entersPhase: false,
  goesBack: false,
  unmet: [],
  evidenceGaps: 0,
};

export async function loadGate(
  tx: Tx,
  deal: DealForMove,
  field: DraftField,
  to: string | null,
): Promise<Gate> {
  const { present } = deal;
  if (field === 'closes_on') {
    const from = present.closesOn;
    const moves = from !== null && to !== null;
    return { ...OPEN_GATE, isPush: moves && to > from, isPullIn: moves && to < from };
  }
  if (field === 'category') {
    const entersCommit = to === 'commit' && present.category !== 'commit';
    return { ...OPEN_GATE, entersCommit, blockingGaps: entersCommit ? await loadGaps(tx, deal) : 0 };
  }
  if (field === 'stage' && to !== null) return loadStageGate(tx, deal, to);
  return OPEN_GATE;
}

/** The gate as the policies read it. */
export function changeContext(
  { standing }: DealForMove,
  field: DraftField,
  gate: Gate,
  hasReasonCode: boolean,
) {
  const { isPush, entersCommit, blockingGaps, entersPhase, unmet, evidenceGaps } = gate;
  return {
    ...standing,
    fieldClass: DRAFT_FIELD_CLASS[field],
    hasReasonCode,
    isPush,
    entersCommit,
    blockingGaps,
    entersPhase,
    unmetForPhase: unmet.length,
    evidenceGapsForPhase: evidenceGaps,
  };
}

async function loadGaps(tx: Tx, { deal }: DealForMove): Promise<number> {
  const [row] = await tx
    .select({
      items: sql<number>`count(*)::int`,
      gaps: sql<number>`(count(*) filter (where ${and(itemState.isBlocking, notInArray(itemState.state, ['met', 'waived']))}))::int`,
    })
    .from(itemState)
    .where(eq(itemState.opportunityId, deal.id));
  return row && row.items > 0 ? row.gaps : 1;
}

async function loadStageGate(tx: Tx, held: DealForMove, stage: string): Promise<Gate> {
  // A source's stage maps to one phase, so any deal of that source in that stage tells it.
  const [known] = await tx
    .select({ phase: commitment.phase })
    .from(commitment)
    .innerJoin(opportunity, eq(opportunity.id, commitment.opportunityId))
    .where(and(eq(commitment.stage, stage), eq(opportunity.sourceId, held.deal.sourceId)))
    .limit(1);
  if (!known) return OPEN_GATE;
  const order: readonly string[] = OPEN_PHASES;
  const step = order.indexOf(known.phase) - order.indexOf(held.present.phase);
  const isOpen = order.includes(known.phase);
  const entersPhase = isOpen && step > 0;
  const unmet = entersPhase
    ? missingFields(
        known.phase,
        await readFieldValues(tx, held.deal, { ...held.present, currency: held.commitment.currency }),
      )
    : [];
  const evidenceGaps = entersPhase ? await loadPhaseGaps(tx, held.workspace, held.deal.id, known.phase) : 0;
  return { ...OPEN_GATE, phase: known.phase, entersPhase, goesBack: isOpen && step < 0, unmet, evidenceGaps };
}

// Builds deal summaries for tests and worked examples: a plain deal first, then what the case is about.
import type { DealSummary } from './deal-summary';
import type { FactPointer } from './fact-pointer';
import type { ItemRuling } from './item-ruling';
import type { SignalPointer } from './signal-pointer';

type Commitments = DealSummary['commitments'];
type SummaryOwn = Partial<Omit<DealSummary, 'commitments'>> & { commitments?: Partial<Commitments> };

/** An open deal over 50,000 EUR in best case, in the proposal phase, closing on 30 June 2026, without any evidence. */
export function buildSummary({ commitments, ...own }: SummaryOwn = {}): DealSummary {
  return {
    opportunityId: 'deal-1',
    accountId: 'account-1',
    ownerSeatId: 'seat-owner',
    dealType: 'new',
    segment: null,
    createdOn: '2026-01-12',
    outcome: 'open',
    phase: 'proposal',
    highestPhase: 'proposal',
    stageEnteredAt: '2026-04-20T08:00:00.000Z',
    closedAt: null,
    measure: 'amount',
    commitments: {
      amount: '50000',
      currency: 'EUR',
      closesOn: '2026-06-30',
      category: 'best_case',
      categoryMadeBy: 'person',
      stage: 'Proposal',
      nextStep: null,
      nextStepOn: null,
      closesOnSetAt: '2026-02-02T08:00:00.000Z',
      ...commitments,
    },
    unconfirmed: [],
    lines: { count: 0, total: null },
    history: [],
    facts: [],
    signals: [],
    rulings: [],
    lineage: [],
    notGated: [],
    ...own,
  };
}

/** A seller's note on 1 May 2026; recorded when it happened unless the case says otherwise. */
export function buildFact(own: Partial<FactPointer> & Pick<FactPointer, 'id'>): FactPointer {
  const occurredAt = own.occurredAt ?? '2026-05-01T09:00:00.000Z';
  return {
    kind: 'note',
    direction: 'none',
    side: 'seller',
    strength: 1,
    occurredAt,
    endsAt: null,
    recordedAt: occurredAt,
    label: '',
    isCancelled: false,
    isAutomatic: false,
    participants: [],
    attributes: {},
    ...own,
  };
}

/** A buyer's signal of strength 2 on 1 May 2026 from the fact 'fact-text'. */
export function buildSignal(own: Partial<SignalPointer> & Pick<SignalPointer, 'id' | 'kind'>): SignalPointer {
  const at = own.at ?? '2026-05-01T09:00:00.000Z';
  return {
    extractor: `${own.kind}@1`,
    factIds: ['fact-text'],
    at,
    recordedAt: at,
    side: 'buyer',
    strength: 2,
    value: {},
    ...own,
  };
}

/** A ruling made on 4 May 2026 that cites nothing. */
export function buildRuling(
  own: Partial<ItemRuling> & Pick<ItemRuling, 'id' | 'itemKey' | 'kind'>,
): ItemRuling {
  const at = own.at ?? '2026-05-04T09:00:00.000Z';
  return {
    at,
    recordedAt: at,
    until: null,
    reasonCode: null,
    signalIds: [],
    factIds: [],
    ...own,
  };
}

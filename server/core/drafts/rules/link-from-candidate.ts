// Link to this deal: recent records with this account's buyers that no source has tied to a deal yet.
import { plainDay } from '../../checklist/plain-day';
import { FACT_KIND_LABELS } from '../../vocabulary/fact';
import { bandOf, citedFact } from '../band-of';
import { type DraftCase, dayOf } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';

const WITHIN_DAYS = 60;
/** More than a few at once would be a second inbox. */
const MOST_PER_DEAL = 3;

export function linkFromCandidate(deal: DraftCase): DraftProposal[] {
  const linked = new Set(deal.summary.facts.map(({ id }) => id));
  return deal.candidates
    .filter(
      (fact) =>
        fact.strength >= 2 &&
        !fact.isCancelled &&
        !fact.isAutomatic &&
        !linked.has(fact.id) &&
        Date.parse(fact.occurredAt) <= deal.now &&
        deal.zone.dayAt(Date.parse(fact.occurredAt)) >= deal.todayCount - WITHIN_DAYS,
    )
    .slice(-MOST_PER_DEAL)
    .map((fact) => ({
      field: 'fact_link' as const,
      subject: fact.id,
      from: null,
      to: 'linked',
      reason: `${FACT_KIND_LABELS[fact.kind]} of ${plainDay(dayOf(deal, fact.occurredAt))} with a buyer of this account; its source ties it to no deal.`,
      ...bandOf([citedFact(fact)]),
      factIds: [fact.id],
      signalIds: [],
      rule: 'link_from_candidate@1',
    }));
}

// Checklist attributes: our own side's words on a record in which a buyer took part; the owner says whether they are so.

import { ITEM_LABELS, type ItemKey } from '../../vocabulary/item';
import { SIGNAL_LABELS, type SignalKind } from '../../vocabulary/signal-kind';
import { bandOf, citedFact } from '../band-of';
import type { DraftCase } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';

const KINDS: Partial<Record<ItemKey, SignalKind>> = {
  pain: 'pain',
  metrics: 'outcome_quantified',
  budget: 'budget_confirmed',
  champion: 'champion_action',
  decision_process: 'decision_process',
  decision_criteria: 'decision_criteria',
  action_plan: 'action_plan',
  signatory: 'signatory_named',
  economic_buyer: 'economic_buyer_named',
  competition: 'competitor_named',
};

const WITHIN_DAYS = 60;
const MOST_CITED = 3;

export function attributeFromSignals(deal: DraftCase): DraftProposal[] {
  const facts = new Map(deal.summary.facts.map((fact) => [fact.id, fact]));
  return deal.items.flatMap((item) => {
    const kind = KINDS[item.key];
    if (kind === undefined || (item.state !== 'missing' && item.state !== 'stale')) return [];
    const accepted = new Set(
      deal.summary.rulings.flatMap((ruling) =>
        ruling.kind === 'attribute_accepted' && ruling.itemKey === item.key ? ruling.factIds : [],
      ),
    );
    const signals = deal.summary.signals
      .filter((signal) => {
        const day = deal.zone.dayAt(Date.parse(signal.at));
        return (
          signal.kind === kind &&
          signal.strength >= 1 &&
          Date.parse(signal.at) <= deal.now &&
          day >= deal.todayCount - WITHIN_DAYS &&
          // Only a record with a buyer in it can carry the item once a person has accepted it.
          signal.factIds.some((id) => (facts.get(id)?.strength ?? 0) >= 2 && !accepted.has(id))
        );
      })
      .slice(-MOST_CITED);
    if (signals.length === 0) return [];
    const factIds = [...new Set(signals.flatMap((signal) => signal.factIds))].sort();
    const cited = factIds.flatMap((id) => facts.get(id) ?? []);
    return [
      {
        field: 'checklist_attribute' as const,
        subject: item.key,
        from: null,
        to: 'met',
        reason: `${signals.length === 1 ? 'A record' : `${signals.length} records`} with a buyer ${signals.length === 1 ? 'carries' : 'carry'} the signal "${SIGNAL_LABELS[kind].toLowerCase()}", which speaks for "${ITEM_LABELS[item.key]}".`,
        ...bandOf(cited.map(citedFact)),
        factIds,
        signalIds: signals.map(({ id }) => id),
        rule: 'attribute_from_signals@1',
      },
    ];
  });
}

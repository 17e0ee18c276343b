// Some deals as they stood at a past moment, as known then or as known now, with what the rules say of them; it writes nothing.
import type { Tx } from '@/db/client';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { evaluateChecklist } from '@/server/core/checklist/evaluate-checklist';
import type { DealResult } from '@/server/core/evidence/deal-result';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { evaluateFlags } from '@/server/core/flags/evaluate-flags';
import { type ConvertedLine, convertLine } from '@/server/core/money/rate-book';
import { rewindSummary } from '@/server/core/rules/rewind-summary';
import { type DealAt, readDealsAt } from '@/server/reads/deal-history-at';
import type { WorkspaceSetting } from '../load-setting';
import { type LoadedDeal, loadSummaries } from '../load-summaries';
import { markNotGated } from '../mark-not-gated';
import { type KnownAs, knownAtOf } from './past-clocks';

export type PastMoment = { effectiveAt: Date; knownAs: KnownAs; basis: 'source' | 'accepted' };
export type PastDeal = {
  held: DealAt;
  loaded: LoadedDeal;
  summary: DealSummary;
  result: DealResult;
  line: ConvertedLine;
  gone: 'merged' | 'vanished' | null;
};

/** In the order of ids; deals that did not exist then, or that nobody knew of, are left out. */
export async function readPastDeals(
  tx: Tx,
  setting: WorkspaceSetting,
  { effectiveAt, knownAs, basis }: PastMoment,
  ids: readonly string[],
): Promise<PastDeal[]> {
  const knownAt = knownAtOf(effectiveAt, knownAs);
  const held = new Map(
    (await readDealsAt(tx, { effectiveAt, knownAt, basis }, ids)).map((deal) => [deal.id, deal]),
  );
  const loaded = await loadSummaries(tx, [...held.keys()], knownAt, 'read only');
  return loaded.flatMap((deal) => {
    const at = held.get(deal.summary.opportunityId);
    const summary = at && pastSummary(markNotGated(deal, setting), at, effectiveAt, setting);
    if (!at || !summary) return [];
    return [{ held: at, loaded: deal, summary, ...judge(deal, summary, at, setting, effectiveAt, knownAt) }];
  });
}

/** What the two clocks say of its promises, over what its history says of the rest. */
function pastSummary(
  summary: DealSummary,
  at: DealAt,
  effectiveAt: Date,
  { timeZone }: WorkspaceSetting,
): DealSummary | null {
  const moment = effectiveAt.toISOString();
  const created = at.createdOn ?? summary.createdOn;
  if (created > dayIn(moment, timeZone)) return null;
  // The day it was made on may differ between zones by one: the check above decides.
  const rewound = rewindSummary({ ...summary, createdOn: '0001-01-01' }, moment);
  if (!rewound) return null;
  const { phase, amount, currency, closesOn, category, stage } = at;
  const isOver = phase === 'won' || phase === 'lost' || phase === 'void';
  return {
    ...rewound,
    createdOn: created,
    ownerSeatId: at.ownerSeatId,
    accountId: at.accountId,
    phase,
    outcome: isOver ? phase : 'open',
    closedAt: isOver ? rewound.closedAt : null,
    commitments: { ...rewound.commitments, amount, currency, closesOn, category, stage },
  };
}

function judge(
  deal: LoadedDeal,
  summary: DealSummary,
  at: DealAt,
  setting: WorkspaceSetting,
  effectiveAt: Date,
  knownAt: Date,
): Pick<PastDeal, 'result' | 'line' | 'gone'> {
  const clocks = { effectiveAt: effectiveAt.toISOString(), knownAt: knownAt.toISOString() };
  const { closesOn, currency } = summary.commitments;
  const around = setting.forDealClosing(closesOn, currency);
  const { templates, thresholds, flagsOn } = setting.rules;
  const checklist = evaluateChecklist(summary, around, clocks, templates);
  const flags = evaluateFlags(
    {
      summary,
      setting: around,
      items: checklist.items,
      clocks,
      thresholds,
      calendar: setting.calendar,
      predecessors: deal.predecessors,
    },
    flagsOn,
  );
  const isMerged = summary.lineage.some(
    (link) => link.kind === 'merged_into' && link.at <= clocks.effectiveAt,
  );
  const isOpen = summary.outcome === 'open';
  return {
    result: { ...checklist, flags },
    line: convertLine(summary.commitments, setting.rates, setting.today),
    gone: !isOpen ? null : isMerged ? 'merged' : at.isMissing ? 'vanished' : null,
  };
}

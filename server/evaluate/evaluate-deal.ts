// Runs the pure rules over one loaded deal on both bases and lays the answers out as the rows to keep.
import { evaluateChecklist } from '@/server/core/checklist/evaluate-checklist';
import type { DealResult } from '@/server/core/evidence/deal-result';
import type { Clocks, DealSummary } from '@/server/core/evidence/deal-summary';
import { evaluateFlags } from '@/server/core/flags/evaluate-flags';
import { type DealRow, dealRow } from './deal-row';
import type { WorkspaceSetting } from './load-setting';
import type { LoadedDeal } from './load-summaries';
import { markNotGated } from './mark-not-gated';
import { withAccepted } from './with-accepted';

export type EvaluatedDeal = {
  deal: LoadedDeal;
  /** On the basis with accepted values: what the deal's page shows. */
  summary: DealSummary;
  result: DealResult;
  rows: DealRow[];
};

export function evaluateDeal(deal: LoadedDeal, setting: WorkspaceSetting, clocks: Clocks): EvaluatedDeal {
  const hasAccepted = Object.keys(deal.accepted).length > 0;
  const source = markNotGated(deal, setting);
  const summary = hasAccepted ? withAccepted(source, deal.accepted) : source;
  const result = evaluate(summary, setting, clocks, deal.predecessors);
  const row = (basis: DealRow['basis'], seen: DealSummary, said: DealResult) =>
    dealRow(basis, deal, seen, said, setting, said.flags.filter((flag) => flag.isRaised).length);
  const rows = hasAccepted
    ? [
        row('accepted', summary, result),
        row('source', source, evaluate(source, setting, clocks, deal.predecessors)),
      ]
    : [row('both', summary, result)];
  return { deal, summary, result, rows };
}

function evaluate(
  summary: DealSummary,
  setting: WorkspaceSetting,
  clocks: Clocks,
  predecessors: LoadedDeal['predecessors'],
): DealResult {
  const around = setting.forDealClosing(summary.commitments.closesOn, summary.commitments.currency);
  const checklist = evaluateChecklist(summary, around, clocks, setting.rules.templates);
  const { thresholds, flagsOn } = setting.rules;
  const flags = evaluateFlags(
    {
      summary,
      setting: around,
      items: checklist.items,
      clocks,
      thresholds,
      calendar: setting.calendar,
      predecessors,
    },
    flagsOn,
  );
  const moments = [checklist.changesAt, ...flags.map((flag) => flag.changesAt)].filter((at) => at !== null);
  return { ...checklist, flags, changesAt: moments.sort()[0] ?? null };
}

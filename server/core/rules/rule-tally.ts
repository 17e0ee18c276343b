// The tally of a replay of checklists or flags: coverage and raised flags at each moment, in force against the version.
import { type CoverageDeal, deriveCoverage } from '../checklist/derive-coverage';
import type { ChecklistResult } from '../checklist/evaluate-checklist';
import type { DealSummary } from '../evidence/deal-summary';
import { addAmounts } from '../money/amounts';
import type { FlagRule } from '../vocabulary/flag-rule';

const MOST_SAMPLES = 100;

export type RuleMoment = {
  /** ISO 8601. */
  at: string;
  /** Deals in commit then, or open deals for flags. */
  deals: number;
  /** Left out: in another currency than the workspace's. */
  otherCurrency: number;
  before: CoverageDeal[];
  after: CoverageDeal[];
  raised: Map<FlagRule, { before: number; after: number; amount: string }>;
};
export type RuleSample = {
  opportunityId: string;
  at: string;
  from: string;
  to: string;
  amount: string | null;
};
export type RuleTally = { currency: string; moments: RuleMoment[]; samples: RuleSample[] };

export function emptyRuleTally(at: readonly string[], currency: string): RuleTally {
  const moments = at.map((instant) => ({
    at: instant,
    deals: 0,
    otherCurrency: 0,
    before: [],
    after: [],
    raised: new Map(),
  }));
  return { currency, moments, samples: [] };
}

export function tallyChecklist(
  tally: RuleTally,
  moment: RuleMoment,
  { opportunityId, commitments: { amount, currency } }: DealSummary,
  before: ChecklistResult,
  after: ChecklistResult,
): void {
  moment.deals += 1;
  if (currency === tally.currency) {
    moment.before.push({ dollarState: before.dollarState, amount });
    moment.after.push({ dollarState: after.dollarState, amount });
  } else moment.otherCurrency += 1;
  if (before.dollarState === after.dollarState || tally.samples.length >= MOST_SAMPLES) return;
  const state = (said: ChecklistResult) => said.dollarState ?? 'none';
  tally.samples.push({ opportunityId, at: moment.at, from: state(before), to: state(after), amount });
}

export function tallyFlags(
  moment: RuleMoment,
  { commitments: { amount, currency } }: DealSummary,
  home: string,
  before: readonly FlagRule[],
  after: readonly FlagRule[],
): void {
  moment.deals += 1;
  for (const rule of new Set([...before, ...after])) {
    const held = moment.raised.get(rule) ?? { before: 0, after: 0, amount: '0' };
    const [was, is] = [before.includes(rule), after.includes(rule)];
    // The amount that the version would flag besides, or would flag no more.
    const differs = was !== is && amount !== null && currency === home;
    moment.raised.set(rule, {
      before: held.before + Number(was),
      after: held.after + Number(is),
      amount: differs ? addAmounts(held.amount, amount) : held.amount,
    });
  }
}

/** As it is kept and shown: no deal's list, only what it comes to. */
export function closeRuleTally({ currency, moments, samples }: RuleTally) {
  return {
    currency,
    samples,
    moments: moments.map(({ at, deals, otherCurrency, before, after, raised }) => ({
      at,
      deals,
      otherCurrency,
      before: coverageOf(before),
      after: coverageOf(after),
      raised: [...raised].map(([rule, counts]) => ({ rule, ...counts })),
    })),
  };
}

function coverageOf(deals: readonly CoverageDeal[]) {
  const { coverage, amounts, total } = deriveCoverage(deals);
  return { coverage, evidenced: amounts.evidenced, total };
}

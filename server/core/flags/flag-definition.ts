// What a flag rule is made of; the frame adds the name and version, so that no rule can answer under another's.
import type { FlagResult } from '../evidence/deal-result';
import type { DealSummary } from '../evidence/deal-summary';
import { FLAG_RULES_ON, type FlagRule } from '../vocabulary/flag-rule';
import { type DealMoment, deriveDealMoment } from './deal-moment';
import type { FlagInput } from './flag-input';
import { settleChange } from './settle-change';

/** What a rule found. `inputs` keeps its order; null is shown as "not known". */
export type FlagFinding = {
  isRaised: boolean;
  reason: string;
  inputs: Readonly<Record<string, string | number | null>>;
  factIds?: readonly string[];
  clearsWhen: string;
  /** The next instant at which time alone may change this finding, ISO 8601; `settleChange` makes it exact. */
  changesAt?: string | null;
};

export type FlagDefinition = {
  rule: FlagRule;
  version: number;
  isOnByDefault: boolean;
  appliesTo: (summary: DealSummary) => boolean;
  evaluate: (input: FlagInput) => FlagResult;
  /** The same on a moment derived before, so that all rules of a deal share one. */
  evaluateAt: (moment: DealMoment) => FlagResult;
};

export function defineFlag(definition: {
  rule: FlagRule;
  version: number;
  appliesTo: (summary: DealSummary) => boolean;
  find: (moment: DealMoment) => FlagFinding;
}): FlagDefinition {
  const { rule, version, appliesTo, find } = definition;
  const evaluateAt = (moment: DealMoment): FlagResult => {
    const finding = settleChange(find, moment);
    return {
      rule,
      version,
      isRaised: finding.isRaised,
      reason: finding.reason,
      inputs: Object.entries(finding.inputs).map(([name, value]) => ({
        name,
        value: String(value ?? 'not known'),
      })),
      factIds: [...new Set(finding.factIds ?? [])].sort(),
      clearsWhen: finding.clearsWhen,
      changesAt: finding.changesAt ?? null,
    };
  };
  const on: readonly FlagRule[] = FLAG_RULES_ON;
  return {
    rule,
    version,
    isOnByDefault: on.includes(rule),
    appliesTo,
    evaluate: (input) => evaluateAt(deriveDealMoment(input)),
    evaluateAt,
  };
}

export const isOpen = (summary: DealSummary): boolean => summary.outcome === 'open';
export const isWon = (summary: DealSummary): boolean => summary.outcome === 'won';
export const isOpenRenewal = (summary: DealSummary): boolean =>
  isOpen(summary) && summary.dealType === 'renewal';

// Evaluates the flag rules that are on for one deal, in the vocabulary's order; says also what was checked and not raised.
import type { FlagResult } from '../evidence/deal-result';
import { FLAG_RULES, FLAG_RULES_ON, type FlagRule } from '../vocabulary/flag-rule';
import { deriveDealMoment } from './deal-moment';
import { FLAG_DEFINITIONS } from './flag-definitions';
import type { FlagInput } from './flag-input';

/**
 * One result for each rule of `enabled` that applies to the deal. Two calls whose clocks lie on the same side of every
 * `changesAt` return the same bytes.
 */
export function evaluateFlags(input: FlagInput, enabled: readonly FlagRule[] = FLAG_RULES_ON): FlagResult[] {
  const moment = deriveDealMoment(input);
  return FLAG_RULES.filter(
    (rule) => enabled.includes(rule) && FLAG_DEFINITIONS[rule].appliesTo(moment.summary),
  ).map((rule) => FLAG_DEFINITIONS[rule].evaluateAt(moment));
}

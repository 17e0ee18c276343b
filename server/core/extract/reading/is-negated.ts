// Says whether a statement is taken back by the words around it: "no budget issue", "the review has not started".
import { clauseEnd, clauseStart } from './clause-start';

const NEGATOR =
  /\b(?:not|no|never|none|neither|nor|nothing|nobody|no one|without|hardly|barely|zero|free of|rather than|instead of|far from|avoid|avoids|avoided|avoiding|prevent|prevents|prevented|denied|denies|ruled out|stop worrying)\b/;
const NOT_REALLY_NEGATIVE =
  /\b(?:not only|not just|not merely|no later than|no doubt|not least|no matter|why not|no wonder|no problem,|no worries,)/g;
const TAKEN_BACK_AFTER =
  /^(?: [a-z]{1,12}ly)?(?: not| never| no longer)\b|^(?: [^ ,;:]{1,30}){0,2}? (?:is|are|was|were|has|have|had|do|does|did|will|can|could)(?: [^ ,;:]{1,20}){0,1}? (?:not|no|never)\b/;
const SETTLED_AFTER =
  /^(?: [^ ,;:]{1,30}){0,4}? (?:resolved|solved|lifted|behind us|behind them|fixed|a non-issue|non-issue|a thing of the past|in the past|under control|fine|ok|okay)\b/;
const UNTRUE_AFTER =
  /^(?: [^ ,;:]{1,30}){0,4}? (?:untrue|false|off the table|a rumou?r|a misunderstanding)\b/;
const WORDS_BEFORE = 8;

export type Span = { start: number; end: number };

export type Claim = {
  /** The phrase itself says "no" or "not" as part of its meaning, so only words outside it count. */
  hasOwnNegator: boolean;
  /** A trouble, which "is resolved" or "is fine" takes back; a price that is fine is still a price. */
  isProblem: boolean;
};

export function isNegated(lower: string, span: Span, claim: Claim): boolean {
  const before = lower.slice(clauseStart(lower, span.start), span.start).replace(NOT_REALLY_NEGATIVE, '');
  const near = before.trim().split(' ').slice(-WORDS_BEFORE).join(' ');
  if (NEGATOR.test(near)) return true;
  const inside = lower.slice(span.start, span.end).replace(NOT_REALLY_NEGATIVE, '');
  if (!claim.hasOwnNegator && NEGATOR.test(inside)) return true;
  const after = lower.slice(span.end, clauseEnd(lower, span.end));
  if (TAKEN_BACK_AFTER.test(after) || UNTRUE_AFTER.test(after)) return true;
  return claim.isProblem && SETTLED_AFTER.test(after);
}

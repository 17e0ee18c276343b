// A refusal at the terminal: its sentences, the policies they come from, and what would make it pass.
import { remedyWords } from '@/server/core/vocabulary/remedy';
import type { Outcome } from '@/server/moves/outcome';

/** @param otherwise what is said of an outcome that carries no reason. */
export function refusalText(outcome: Outcome<unknown>, otherwise: string): string {
  const told = outcome.status === 'replayed' ? outcome.was : outcome;
  if (told.status === 'needs_approval') return told.reason;
  if (told.status !== 'refused') return otherwise;
  const { because = [], remedies } = told;
  const problems = outcome.status === 'refused' ? (outcome.problems ?? []) : [];
  return [
    told.reason,
    ...problems.map((problem) => `  ${problem}`),
    ...because.map(({ policyId, reason }) => `  Policy ${policyId}: ${reason}`),
    ...(remedies.length > 0 ? [`What would help: ${remedies.map(remedyWords).join(', or ')}.`] : []),
  ].join('\n');
}

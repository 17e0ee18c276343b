// Decides what an import does to values that were accepted here: confirmed, still waiting, or overruled by a third. Pure.
import type { AcceptedValues } from '@/db/schema/opportunity';
import { readNextStep } from '@/server/core/drafts/next-step-value';
import { isSameValue } from '@/server/core/drafts/present-value';

/** What the source says of one deal; a part of a commitment row or of a StagedOpportunity. */
export type SourceValues = {
  amount: string | null;
  closesOn: string | null;
  category: string;
  stage: string | null;
  phase: string;
  nextStep: string | null;
  nextStepOn: string | null;
};

export type AcceptedConflict = {
  field: 'amount' | 'closes_on' | 'category' | 'stage' | 'next_step' | 'phase';
  /** The value that was accepted here and that the source now overrules. */
  oldValue: string | null;
  newValue: string | null;
};

const ACCEPTED_KEYS = [
  'amount',
  'closes_on',
  'category',
  'stage',
  'phase',
  'next_step',
  'next_step_on',
] as const;

/** The source's old value leaves an accepted one waiting, its own value confirms it, a third value overrules it. */
export function settleAccepted(
  accepted: AcceptedValues,
  before: SourceValues,
  now: SourceValues,
): { accepted: AcceptedValues; conflicts: AcceptedConflict[]; isSettled: boolean } {
  const waiting: AcceptedValues = {};
  const conflicts: AcceptedConflict[] = [];
  for (const key of ACCEPTED_KEYS) {
    const held = accepted[key];
    if (!held) continue;
    const [was, is] = [sourceValue(key, before), sourceValue(key, now)];
    if (isSameValue(key, held.value, is)) continue;
    if (isSameValue(key, was, is)) {
      waiting[key] = held;
      continue;
    }
    const field = key === 'next_step_on' ? 'next_step' : key;
    conflicts.push({ field, oldValue: held.value, newValue: is });
  }
  const isSettled = Object.keys(waiting).length !== Object.keys(accepted).length;
  return { accepted: waiting, conflicts, isSettled };
}

function sourceValue(key: (typeof ACCEPTED_KEYS)[number], values: SourceValues): string | null {
  if (key === 'closes_on') return values.closesOn;
  // A source that keeps one text holds the day in it, as we hand it out.
  if (key === 'next_step') {
    const { on, text } = readNextStep(values.nextStep);
    return on !== null && on === values.nextStepOn ? text : values.nextStep;
  }
  return key === 'next_step_on' ? values.nextStepOn : values[key];
}

// Turns an item's evidence into its result, and finds the exact next moment at which time alone changes it.
import type { ItemResult } from '../evidence/deal-result';
import { challengeWindow } from './challenge-window';
import { decidingSupports } from './deciding-supports';
import { deferralsOfItem } from './deferrals-of-item';
import type { ItemCase } from './item-case';
import type { ItemEvidence } from './item-evidence';
import { hasReachedPhase, needsWholeSet } from './phase-reached';
import { type ItemRecord, settleItem } from './settle-item';
import type { SettledItem } from './settled-item';
import { waiversOfItem } from './waivers-of-item';

/** What differs between items: the rule's version, and for some whether they block or how the evidence depends on time. */
export type Conclusion = {
  version: number;
  evidence: ItemEvidence;
  /** For rules that choose between records anew as time passes; `instants` are the moments at which the choice can change. */
  choosing?: { evidenceAt: (moment: number) => ItemEvidence; instants: readonly number[] };
  /** For items that block from a moment on, epoch milliseconds; null: never. Absent: as the template says. */
  blocksFrom?: number | null;
};

/** What time alone can change of a result. */
type DatedItem = SettledItem & Pick<ItemResult, 'isBlocking'>;

export function concludeItem(itemCase: ItemCase, conclusion: Conclusion): ItemResult {
  const { item, summary, now } = itemCase;
  const { choosing } = conclusion;
  const evidence = {
    ...conclusion.evidence,
    supports: decidingSupports(conclusion.evidence.supports, now),
  };
  const record: ItemRecord = {
    evidence,
    challenges: evidence.challenges.flatMap((challenge) => challengeWindow(itemCase, challenge) ?? []),
    waivers: waiversOfItem(itemCase),
    deferrals: deferralsOfItem(itemCase),
    minStrength: summary.commitments.category === 'commit' ? item.minStrengthInCommit : item.minStrength,
    isPhaseReached: hasReachedPhase(summary, item.fromPhase),
  };
  const settleAt = (moment: number): DatedItem => ({
    isBlocking: isBlockingAt(conclusion.blocksFrom, item.isBlocking, moment),
    ...settleItem(itemCase, choosing ? { ...record, evidence: choosing.evidenceAt(moment) } : record, moment),
  });
  const settled = settleAt(now);
  const others = [...(choosing?.instants ?? []), conclusion.blocksFrom ?? now];
  const changesAt = nextChange(settled, settleAt, instantsAhead(record, others, now));
  return {
    key: item.key,
    ...settled,
    applies: record.isPhaseReached || needsWholeSet(summary),
    rule: `${item.key}@${conclusion.version}`,
    isObservable: evidence.isObservable,
    changesAt: changesAt === null ? null : new Date(changesAt).toISOString(),
  };
}

function isBlockingAt(blocksFrom: number | null | undefined, asTemplate: boolean, moment: number): boolean {
  if (blocksFrom === undefined) return asTemplate;
  return blocksFrom !== null && blocksFrom <= moment;
}

/** Between two of these nothing can change, so looking at each of them in turn is exact. Those after `now`, each once. */
function instantsAhead(
  { evidence, challenges, waivers, deferrals }: ItemRecord,
  others: readonly number[],
  now: number,
): number[] {
  const ahead = new Set<number>();
  const note = (instant: number) => {
    if (instant > now) ahead.add(instant);
  };
  for (const { countsFrom, countsUntil } of evidence.supports) {
    note(countsFrom);
    if (countsUntil !== null) note(countsUntil);
  }
  for (const { at } of evidence.contraries) note(at);
  for (const { from, managerFrom, answers } of challenges) {
    note(from);
    note(managerFrom);
    for (const { at } of answers) note(at);
  }
  for (const windows of [waivers, deferrals])
    for (const { from, until } of windows) {
      note(from);
      note(until);
    }
  for (const instant of others) note(instant);
  return ahead.size === 0 ? [] : [...ahead].sort((a, b) => a - b);
}

function nextChange(
  settled: DatedItem,
  settleAt: (moment: number) => DatedItem,
  ahead: readonly number[],
): number | null {
  if (ahead.length === 0) return null;
  const before = JSON.stringify(settled);
  return ahead.find((instant) => JSON.stringify(settleAt(instant)) !== before) ?? null;
}

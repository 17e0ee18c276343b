// How a deal's stage, amount, close date, category and owner moved between its start and its end.
import { DAY_MS, HOUR_MS, startOfDay, workday, workdayBefore } from './day';
import type { DealBrief } from './deal-brief';
import type { DealChange, DealMutation, DealState } from './deal-state';
import { applyMutations } from './deal-state';
import type { EarlyProof } from './early-proof';
import { keepPromise, tellSlippedPromise } from './kept-promise';
import type { SeededRandom } from './seeded-random';
import {
  type DemoCategory,
  LOST_STAGE,
  NEGOTIATION_STAGE,
  PROPOSAL_STAGE,
  stageAt,
  WON_STAGE,
} from './stage';

export type TimelineInput = {
  brief: DealBrief;
  createdAt: number;
  /** The close, or the demo's now. */
  until: number;
  amount: number | null;
  ownerId: string;
  firstOwnerId: string;
  managerId: string;
  closesOn: number | null;
  nextStep: string;
  nextStepAt: number;
  early: EarlyProof | null;
  slips: SeededRandom;
};

export type Timeline = { changes: DealChange[]; highestStage: number };

const FINAL_STAGE: Record<DemoCategory, Record<string, number>> = {
  commit: { 7: 68, 6: 32 },
  most_likely: { 7: 42, 6: 58 },
  best_case: { 6: 52, 5: 20, 4: 18, 7: 10 },
  pipeline: { 0: 8, 1: 17, 2: 25, 3: 25, 4: 15, 5: 10 },
  closed: { 7: 80, 6: 20 },
  omitted: { 7: 16, 6: 34, 5: 16, 3: 18, 2: 16 },
};

export function tellTimeline(random: SeededRandom, input: TimelineInput): Timeline {
  const { brief, createdAt, until } = input;
  const isOpen = brief.outcome === 'open';
  const highestStage = Number(random.weighted(FINAL_STAGE[brief.category]));
  const firstStage = Math.min(highestStage, random.pick([0, 0, 1, 1, 2]));
  const lastMove = isOpen ? until - random.int(2, 24) * DAY_MS : until - random.int(1, 9) * DAY_MS;
  const span = Math.max(DAY_MS, lastMove - createdAt);
  let mutations: DealMutation[] = [];
  const by = (set: Partial<DealState>, at: number, byId = input.ownerId || input.managerId): void => {
    const hour = (13 + random.int(0, 7)) * HOUR_MS + random.int(0, 3540) * 1000;
    const moment = startOfDay(workdayBefore(at)) + hour;
    mutations.push({ at: Math.min(Math.max(moment, createdAt + 60_000), until - 60_000), byId, set });
  };

  const steps: number[] = [];
  for (let stage = firstStage + 1; stage <= highestStage; stage++) {
    if (stage === highestStage || random.chance(0.72)) steps.push(stage);
  }
  steps.forEach((stage, i) => {
    const share = (i + 0.35 + random.next() * 0.5) / steps.length;
    by({ stage, category: stageAt(stage).category }, createdAt + span * share);
  });
  if (steps.length > 1 && random.chance(0.07)) {
    const back = Math.max(firstStage, highestStage - random.int(2, 3));
    by({ stage: back, category: stageAt(back).category }, lastMove - span * 0.12);
    by({ stage: highestStage, category: stageAt(highestStage).category }, lastMove - span * 0.04);
  }
  if (random.chance(brief.outcome === 'open' ? 0.03 : 0.025) && span > 60 * DAY_MS) {
    const closed = random.chance(0.12) ? WON_STAGE : LOST_STAGE;
    by({ stage: closed, category: stageAt(closed).category }, createdAt + span * 0.5);
    by(
      { stage: highestStage, category: stageAt(highestStage).category },
      createdAt + span * 0.5 + 12 * DAY_MS,
    );
  }
  if (brief.category === 'commit' || brief.category === 'most_likely' || brief.category === 'best_case') {
    by({ stage: highestStage, category: brief.category }, lastMove + DAY_MS);
  } else if (isOpen) {
    by({ stage: highestStage, category: 'pipeline' }, lastMove + DAY_MS);
  } else if (highestStage >= PROPOSAL_STAGE && random.chance(promiseShare(input))) {
    by({ category: 'commit' }, createdAt + span * (0.75 + random.next() * 0.2));
    // In a quarter that is over, what closed in it was mostly a promise from its first days on.
    if (input.early) {
      const { promisedAt } = input.early;
      mutations = keepPromise(mutations, input.early);
      mutations.push({ at: promisedAt, byId: input.ownerId || input.managerId, set: { category: 'commit' } });
    }
  }

  const startAmount = amountPath(random, input, by, span, lastMove);
  const startClose = closeDatePath(random, input, by);
  if (!isOpen) {
    const of = { createdAt, until, byId: input.ownerId || input.managerId, startClose };
    mutations.push(...tellSlippedPromise(input.slips, of, mutations));
  }
  if (input.firstOwnerId !== input.ownerId) {
    by({ ownerId: input.ownerId }, createdAt + span * (0.2 + random.next() * 0.4), input.managerId);
  }
  if (input.nextStep) by({ nextStep: input.nextStep }, input.nextStepAt);
  if (brief.outcome !== 'open') {
    const stage = brief.outcome === 'won' ? WON_STAGE : LOST_STAGE;
    const set = { stage, category: stageAt(stage).category, nextStep: '' };
    mutations.push({ at: until, byId: input.ownerId || input.managerId, set });
  }
  const state: DealState = {
    stage: firstStage,
    amount: startAmount,
    closesOn: startClose,
    category: stageAt(firstStage).category,
    nextStep: '',
    ownerId: input.firstOwnerId,
  };
  const start = { at: createdAt, byId: input.firstOwnerId || input.managerId, state };
  return {
    changes: applyMutations(start, mutations),
    highestStage: Math.min(highestStage, NEGOTIATION_STAGE),
  };
}

/** What is proven is promised sooner, also where it is lost in the end. */
function promiseShare({ brief, early }: TimelineInput): number {
  if (brief.outcome === 'won') return 0.8;
  return early === null ? 0.35 : early.kind === 'whole' ? 0.75 : 0.45;
}

type Mutate = (set: Partial<DealState>, at: number) => void;

/** Ends at the final amount; returns the first. */
function amountPath(
  random: SeededRandom,
  input: TimelineInput,
  by: Mutate,
  span: number,
  lastMove: number,
): number | null {
  if (input.amount === null) return null;
  const changes = random.weighted({ '0': 40, '1': 38, '2': 22 });
  // What was quoted whole before the call is not haggled over after it.
  const { early } = input;
  const settled = early?.kind === 'whole' ? early.promisedAt - 5 * DAY_MS : Number.POSITIVE_INFINITY;
  let start = input.amount;
  for (let i = Number(changes); i > 0; i--) {
    const at = input.createdAt + span * (0.2 + 0.28 * i);
    by({ amount: start }, Math.min(at, settled - (Number(changes) - i) * 4 * DAY_MS));
    start = Math.round((start * (0.78 + random.next() * 0.5)) / 10_000) * 10_000;
  }
  if (random.chance(0.06)) by({ amount: input.amount }, lastMove);
  return start > 0 ? start : input.amount;
}

/** Ends at the final close date after pushes and now and then a pull-in; returns the first. */
function closeDatePath(random: SeededRandom, input: TimelineInput, by: Mutate): number | null {
  const { brief, closesOn } = input;
  if (closesOn === null) return null;
  const weights: Record<DealBrief['profile'], Record<string, number>> = {
    full: { 0: 66, 1: 26, 2: 7, 3: 1 },
    partial: { 0: 36, 1: 34, 2: 20, 3: 10 },
    weak: { 0: 20, 1: 32, 2: 28, 3: 20 },
    contradicted: { 0: 18, 1: 34, 2: 30, 3: 18 },
  };
  let day = closesOn;
  if (random.chance(0.05)) {
    const later = workday(closesOn + random.int(9, 40) * DAY_MS);
    by({ closesOn }, Math.min(closesOn, input.until) - random.int(12, 30) * DAY_MS);
    day = later;
  }
  const pushes = Number(random.weighted(weights[brief.profile]));
  for (let i = 0; i < pushes; i++) {
    const earlier = workdayBefore(day - random.int(9, 52) * DAY_MS);
    const setAt = Math.min(earlier + random.int(-11, 2) * DAY_MS, input.until - (2 + 3 * i) * DAY_MS);
    if (setAt < input.createdAt + 6 * DAY_MS) break;
    by({ closesOn: day }, setAt);
    day = earlier;
  }
  return day;
}

// The one state machine of the checklist: which state an item's evidence gives at one moment, in a fixed precedence.
import type { ChallengeWindow } from './challenge-window';
import type { ItemCase } from './item-case';
import type { Contrary, ItemEvidence, Support } from './item-evidence';
import type { RulingWindow } from './ruling-window';
import { sayChallenged, sayContradicted } from './say-against';
import { awaitingConfirmation, sayAwaiting } from './say-awaiting';
import { sayMet, sayStale } from './say-for';
import { sayDeferred, sayMissing, sayNotObservable, sayPhaseAhead, sayWaived } from './say-open';
import type { SettledItem } from './settled-item';
import { cappedStrength } from './signal-supports';

export type ItemRecord = {
  evidence: ItemEvidence;
  challenges: readonly ChallengeWindow[];
  waivers: readonly RulingWindow[];
  deferrals: readonly RulingWindow[];
  minStrength: number;
  isPhaseReached: boolean;
};

/**
 * Contradicted first, because a waiver cannot cover it; then a challenge, which only a person or newer evidence answers
 * and only a waiver covers; then met; then what a waiver covers; then what cannot be known yet; then stale, not
 * observable and missing. `moment` is epoch milliseconds.
 */
export function settleItem(itemCase: ItemCase, record: ItemRecord, moment: number): SettledItem {
  const { evidence, minStrength } = record;
  const counted = evidence.supports.filter(({ countsFrom }) => countsFrom <= moment);
  const full = counted.filter(({ strength }) => strength >= minStrength);
  const fresh = full.filter(({ countsUntil }) => countsUntil === null || moment < countsUntil);

  const contrary = contradiction(record, counted, moment);
  if (contrary) return sayContradicted(itemCase, evidence, contrary);

  const waiver = record.waivers.find(({ from, until }) => from <= moment && moment < until);
  const challenge = openChallenge(record, counted, moment);
  if (challenge && waiver) return sayWaived(waiver);
  if (challenge) return sayChallenged(itemCase, challenge, moment, fresh);

  if (fresh.length > 0) return sayMet(itemCase, fresh);
  if (waiver) return sayWaived(waiver);

  const deferral = record.deferrals.find(({ from, until }) => from <= moment && moment < until);
  if (deferral) return sayDeferred(deferral);
  if (!record.isPhaseReached) return sayPhaseAhead(itemCase, evidence);

  const awaiting = awaitingConfirmation(itemCase, moment);
  // A link that waits is said to wait, not to be too little.
  const partial = awaiting.length > 0 ? counted.filter(({ strength }) => strength > 0) : counted;
  const open =
    full.length > 0
      ? sayStale(itemCase, evidence, full)
      : evidence.isObservable
        ? sayMissing(evidence, partial)
        : sayNotObservable(evidence);
  return sayAwaiting(itemCase, open, awaiting);
}

/** A contrary stands until something as new or newer, of equal or higher strength, supports the item. */
function contradiction(
  { evidence, challenges }: ItemRecord,
  counted: readonly Support[],
  moment: number,
): Contrary | null {
  const confirmed = challenges.flatMap((challenge): Contrary[] => {
    const answer = answerAt(challenge, moment);
    if (answer?.kind !== 'challenge_confirmed') return [];
    return [
      {
        what: `${challenge.what}, and the owner confirmed it`,
        strength: cappedStrength(challenge.signal),
        // From the answer on: what was known before it did not change the owner's mind.
        at: answer.at,
        factIds: challenge.signal.factIds,
        signalIds: [challenge.signal.id],
      },
    ];
  });
  const standing = [...evidence.contraries.filter(({ at }) => at <= moment), ...confirmed].filter(
    (contrary) => !isCleared(contrary, counted),
  );
  return standing.reduce<Contrary | null>((newest, c) => (newest && newest.at >= c.at ? newest : c), null);
}

function isCleared(claim: { at: number; strength: number }, counted: readonly Support[]): boolean {
  return counted.some(({ at, strength }) => at >= claim.at && strength >= claim.strength);
}

function openChallenge(
  { challenges }: ItemRecord,
  counted: readonly Support[],
  moment: number,
): ChallengeWindow | null {
  const open = challenges.filter(
    (challenge) =>
      challenge.from <= moment &&
      !answerAt(challenge, moment) &&
      !isCleared({ at: challenge.from, strength: cappedStrength(challenge.signal) }, counted),
  );
  // The one that has waited longest decides whether the manager is asked.
  return open.reduce<ChallengeWindow | null>((a, b) => (a && a.managerFrom <= b.managerFrom ? a : b), null);
}

function answerAt(challenge: ChallengeWindow, moment: number) {
  return challenge.answers.filter(({ at }) => at <= moment).at(-1);
}

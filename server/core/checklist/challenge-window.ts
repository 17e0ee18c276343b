// What became of a challenge: open with its owner, open with the manager, confirmed, or disputed and gone.
import { fromEpochDay, toEpochDay } from '../calendar/epoch-day';
import { addWorkingDays } from '../calendar/working-days';
import type { ItemCase } from './item-case';
import type { Challenge } from './item-evidence';
import { cappedStrength } from './signal-supports';

export type ChallengeWindow = Challenge & {
  from: number;
  /** The latest answer decides; an answer counts from when it was given. */
  answers: readonly { kind: 'challenge_confirmed' | 'challenge_disputed'; at: number }[];
  /** First moment the manager is asked, epoch milliseconds. */
  managerFrom: number;
};

/** The owner's days start when the workspace learnt of the signal: nobody can answer what nobody could see. */
export function challengeWindow(itemCase: ItemCase, challenge: Challenge): ChallengeWindow | null {
  const { signal } = challenge;
  // A machine's text alone challenges nothing.
  if (cappedStrength(signal) === 0) return null;
  const { zone, setting } = itemCase;
  const seenOn = zone.dayAt(Math.max(Date.parse(signal.recordedAt), Date.parse(signal.at)));
  const lastDay = addWorkingDays(fromEpochDay(seenOn), setting.challengeWorkingDays);
  const answers = itemCase.summary.rulings.flatMap(({ kind, itemKey, signalIds, at }) =>
    (kind === 'challenge_confirmed' || kind === 'challenge_disputed') &&
    itemKey === itemCase.item.key &&
    signalIds.includes(signal.id)
      ? [{ kind, at: Date.parse(at) }]
      : [],
  );
  return {
    ...challenge,
    from: Date.parse(signal.at),
    answers,
    managerFrom: zone.startOf(toEpochDay(lastDay) + 1),
  };
}

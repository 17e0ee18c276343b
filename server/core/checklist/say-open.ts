// The words for an item without evidence that counts: missing, not observable, not knowable yet or waived.
import { PHASE_LABELS } from '../vocabulary/phase';
import { cited } from './cited';
import { deriveConfidence } from './derive-confidence';
import type { ItemCase } from './item-case';
import type { ItemEvidence, Support } from './item-evidence';
import { needsWholeSet } from './phase-reached';
import { plainDay } from './plain-day';
import type { RulingWindow } from './ruling-window';
import type { SettledItem } from './settled-item';
import { strongest } from './strongest';

const BARE = {
  strength: null,
  freshUntil: null,
  factIds: [],
  signalIds: [],
  confidence: null,
  needsManager: false,
} as const;

/** `partial` holds what counts for something, below the strength that the item asks for. */
export function sayMissing({ words }: ItemEvidence, partial: readonly Support[]): SettledItem {
  const { supports, factIds, signalIds } = cited(partial);
  const [newest] = supports;
  return {
    ...BARE,
    state: 'missing',
    reason: newest
      ? `${words.missing} There is ${newest.what}, which is not enough by itself.`
      : words.missing,
    remedy: words.remedy,
    strength: strongest(supports),
    factIds,
    signalIds,
    confidence: deriveConfidence(supports),
  };
}

export function sayNotObservable({ words }: ItemEvidence): SettledItem {
  return {
    ...BARE,
    state: 'not_observable',
    reason: `No source of this workspace has delivered ${words.observes}.`,
    remedy:
      'Connect or import a source that holds it, or attach a record and have a second person confirm it.',
  };
}

/** Commit and most likely ask for the whole set, so there the remedy is what the item itself asks for. */
export function sayPhaseAhead({ item, summary }: ItemCase, { words }: ItemEvidence): SettledItem {
  const phase = PHASE_LABELS[item.fromPhase].toLowerCase();
  return {
    ...BARE,
    state: 'not_yet_knowable',
    reason: `Asked for from the ${phase} phase on, which the deal has not reached.`,
    remedy: needsWholeSet(summary) ? words.remedy : `Nothing is needed before the ${phase} phase.`,
  };
}

export function sayDeferred({ lastDay }: RulingWindow): SettledItem {
  return {
    ...BARE,
    state: 'not_yet_knowable',
    reason: `Not knowable yet; look again on ${plainDay(lastDay)}.`,
    remedy: `Look again on ${plainDay(lastDay)}, or add evidence before.`,
  };
}

export function sayWaived({ ruling, lastDay }: RulingWindow): SettledItem {
  const code = ruling.reasonCode === null ? '' : `, ${ruling.reasonCode.replaceAll('_', ' ')}`;
  return {
    ...BARE,
    state: 'waived',
    reason: `Waived until ${plainDay(lastDay)}${code}.`,
    remedy: `Add evidence before the waiver ends on ${plainDay(lastDay)}.`,
    factIds: ruling.factIds,
  };
}

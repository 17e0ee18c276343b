// The words for an item that something speaks against: a newer record, or a signal that waits for an answer.
import { fromEpochDay } from '../calendar/epoch-day';
import type { ChallengeWindow } from './challenge-window';
import type { ItemCase } from './item-case';
import type { Contrary, ItemEvidence, Support } from './item-evidence';
import { plainDay } from './plain-day';
import type { SettledItem } from './settled-item';
import { cappedStrength } from './signal-supports';
import { strongest } from './strongest';

export function sayContradicted(
  { zone }: ItemCase,
  { words }: ItemEvidence,
  contrary: Contrary,
): SettledItem {
  const day = plainDay(fromEpochDay(zone.dayAt(contrary.at)));
  return {
    state: 'contradicted',
    strength: contrary.strength,
    freshUntil: null,
    reason: `The newest record says otherwise: ${contrary.what}, ${day}.`,
    remedy: words.remedy,
    factIds: contrary.factIds,
    signalIds: contrary.signalIds,
    confidence: null,
    needsManager: false,
  };
}

/** `fresh` is what would meet the item without the challenge. */
export function sayChallenged(
  { zone, setting }: ItemCase,
  { signal, what, managerFrom }: ChallengeWindow,
  moment: number,
  fresh: readonly Support[],
): SettledItem {
  const days = setting.challengeWorkingDays;
  const needsManager = moment >= managerFrom;
  const day = plainDay(fromEpochDay(zone.dayAt(Date.parse(signal.at))));
  return {
    state: 'challenged',
    strength: strongest(fresh) ?? cappedStrength(signal),
    freshUntil: null,
    reason: needsManager
      ? `A signal says otherwise: ${what}, ${day}. It has waited ${days} working ${days === 1 ? 'day' : 'days'} for an answer.`
      : `A signal says otherwise: ${what}, ${day}. Nobody has confirmed or disputed it yet.`,
    remedy: needsManager ? 'The manager confirms or disputes it.' : 'The owner confirms or disputes it.',
    factIds: signal.factIds,
    signalIds: [signal.id],
    confidence: null,
    needsManager,
  };
}

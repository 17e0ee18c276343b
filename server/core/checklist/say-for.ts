// The words for an item that evidence supports, now or until lately.
import { fromEpochDay } from '../calendar/epoch-day';
import { cited } from './cited';
import { deriveConfidence } from './derive-confidence';
import type { ItemCase } from './item-case';
import type { ItemEvidence, Support } from './item-evidence';
import { plainDay } from './plain-day';
import type { SettledItem } from './settled-item';
import { strongest } from './strongest';

/** `fresh` holds at least one support. */
export function sayMet(itemCase: ItemCase, fresh: readonly Support[]): SettledItem {
  const { supports, factIds, signalIds } = cited(fresh);
  return {
    state: 'met',
    strength: strongest(supports),
    freshUntil: lastFreshDay(fresh),
    reason: `${sentenceOf(itemCase, supports)}.`,
    remedy: null,
    factIds,
    signalIds,
    confidence: deriveConfidence(supports),
    needsManager: false,
  };
}

/** `full` holds at least one support, none of them fresh. */
export function sayStale(itemCase: ItemCase, { words }: ItemEvidence, full: readonly Support[]): SettledItem {
  const { supports, factIds, signalIds } = cited(full);
  const until = lastFreshDay(full);
  return {
    state: 'stale',
    strength: strongest(supports),
    freshUntil: until,
    reason: `${sentenceOf(itemCase, supports)}${until === null ? '' : `, which counted until ${plainDay(until)}`}.`,
    remedy: words.remedy,
    factIds,
    signalIds,
    confidence: deriveConfidence(supports),
    needsManager: false,
  };
}

function sentenceOf({ zone }: ItemCase, [newest]: readonly Support[]): string {
  if (!newest) return '';
  const day = plainDay(fromEpochDay(zone.dayAt(newest.at)));
  return `${newest.what.charAt(0).toUpperCase()}${newest.what.slice(1)}, ${day}`;
}

/** The day, 'YYYY-MM-DD', on which the last of them ends; null when one never does. */
function lastFreshDay(supports: readonly Support[]): string | null {
  let last = Number.NEGATIVE_INFINITY;
  for (const { lastFreshDay: day } of supports) {
    if (day === null) return null;
    last = Math.max(last, day);
  }
  return fromEpochDay(last);
}

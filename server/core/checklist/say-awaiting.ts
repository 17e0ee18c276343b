// Says of an open item that a link was attached for it and waits for a second person: it counts for nothing until then.
import { fromEpochDay } from '../calendar/epoch-day';
import type { FactPointer } from '../evidence/fact-pointer';
import type { ItemCase } from './item-case';
import { plainDay } from './plain-day';
import type { SettledItem } from './settled-item';

/** The links that people attached for this item by `moment` and that nobody has confirmed, oldest first. */
export function awaitingConfirmation({ summary, item }: ItemCase, moment: number): readonly FactPointer[] {
  if (summary.rulings.length === 0) return [];
  const cited = new Set(
    summary.rulings
      .filter(
        ({ kind, itemKey, at }) =>
          kind === 'attribute_accepted' && itemKey === item.key && Date.parse(at) <= moment,
      )
      .flatMap(({ factIds }) => factIds),
  );
  // A link that is dated ahead awaits nobody before its day: so long it counts for nothing in any other way either.
  return summary.facts.filter(
    ({ id, kind, strength, occurredAt }) =>
      kind === 'pointer' && strength === 0 && cited.has(id) && Date.parse(occurredAt) <= moment,
  );
}

/** @param open missing, stale or not observable, which it stays. */
export function sayAwaiting(
  { zone }: ItemCase,
  open: SettledItem,
  attached: readonly FactPointer[],
): SettledItem {
  const newest = attached.at(-1);
  if (!newest) return open;
  const day = plainDay(fromEpochDay(zone.dayAt(Date.parse(newest.occurredAt))));
  return {
    ...open,
    strength: open.strength ?? 0,
    reason: `${open.reason} An attached link of ${day} awaits confirmation.`,
    remedy:
      'Somebody other than the owner and whoever attached it opens the link and says what they saw: a manager above, the deal team, or finance.',
    factIds: [...new Set([...open.factIds, ...attached.map(({ id }) => id)])],
  };
}

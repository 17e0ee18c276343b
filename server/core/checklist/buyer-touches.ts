// Every time buyers wrote or attended on a deal, found once and used by each item that asks for it.
import type { FactPointer } from '../evidence/fact-pointer';
import { type BuyerTouch, buyerTouch } from './buyer-touch';
import type { ZoneClock } from './zone-clock';

export type DatedTouch = BuyerTouch & {
  fact: FactPointer;
  /** When it counts as having happened, epoch milliseconds; it may lie ahead. */
  at: number;
  /** As `toEpochDay` counts. */
  day: number;
};

export function buyerTouches(facts: readonly FactPointer[], zone: ZoneClock): readonly DatedTouch[] {
  return facts.flatMap((fact) => {
    const touch = buyerTouch(fact);
    if (!touch) return [];
    const at = Date.parse(touch.happenedAt);
    return [{ ...touch, fact, at, day: zone.dayAt(at) }];
  });
}

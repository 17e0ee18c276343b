// Turns facts that a rule accepts, whole as they are, into support for an item.
import type { FactPointer } from '../evidence/fact-pointer';
import { type FreshWindow, freshWindow } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';

/** `what` is a noun phrase; `window` replaces the template's freshness where the fact carries its own. */
export function factSupport(
  itemCase: ItemCase,
  fact: FactPointer,
  what: string,
  window?: FreshWindow,
): Support {
  const at = Date.parse(fact.occurredAt);
  const day = itemCase.zone.dayAt(at);
  return {
    what,
    strength: fact.strength,
    at,
    countsFrom: at,
    ...(window ?? freshWindow(itemCase, day)),
    factIds: [fact.id],
    signalIds: [],
    origin: `${fact.kind} ${fact.id} ${day}`,
  };
}

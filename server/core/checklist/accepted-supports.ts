// What a person accepted for an item counts as much as the records it cites, and an interpretation no more than a signal may.
import type { FactPointer } from '../evidence/fact-pointer';
import type { Strength } from '../vocabulary/fact';
import { freshWindow } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';

/**
 * `attached_only`: only links that people attached (strength 0 until a second person confirms them), for items whose
 * rule names the records it takes. `any_record`: every cited record, up to strength 2, for items that rest on what
 * was said.
 */
export function acceptedSupports(
  itemCase: ItemCase,
  which: 'attached_only' | 'any_record',
): readonly Support[] {
  const { summary, zone, item } = itemCase;
  const accepted = summary.rulings.filter(
    (ruling) => ruling.kind === 'attribute_accepted' && ruling.itemKey === item.key,
  );
  if (accepted.length === 0) return [];
  const byId = new Map(summary.facts.map((fact) => [fact.id, fact]));
  const supports: Support[] = [];
  for (const ruling of accepted) {
    for (const factId of [...ruling.factIds].sort()) {
      const fact = byId.get(factId);
      if (!fact || (which === 'attached_only' && !isAttached(fact))) continue;
      const day = zone.dayAt(Date.parse(fact.occurredAt));
      supports.push({
        what: isAttached(fact) ? 'an attached record' : 'a record accepted for this item',
        strength: isAttached(fact) ? fact.strength : cap(fact.strength),
        at: Date.parse(fact.occurredAt),
        // Nobody can have accepted it before both the record and the decision were there.
        countsFrom: Math.max(Date.parse(fact.occurredAt), Date.parse(ruling.at)),
        ...freshWindow(itemCase, day),
        factIds: [fact.id],
        signalIds: ruling.signalIds,
        origin: `${fact.id} ${day}`,
      });
    }
  }
  return supports;
}

const isAttached = (fact: FactPointer) => fact.kind === 'pointer' || fact.kind === 'document';

function cap(strength: Strength): Strength {
  if (strength > 2) return 2;
  return strength;
}

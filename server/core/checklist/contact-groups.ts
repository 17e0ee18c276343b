// Finds every stretch in which enough different buyer contacts had written or attended lately.
import { freshWindow } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';

type Touch = { contactId: string; factId: string; at: number } & ReturnType<typeof freshWindow>;

/**
 * One support for each touch after which `needed` contacts had been in touch: it counts until the oldest of those
 * contacts' latest touches goes stale. A contact whom the source does not identify counts for nobody.
 */
export function contactGroups(itemCase: ItemCase, needed: number): readonly Support[] {
  const latest = new Map<string, Touch>();
  const groups: Support[] = [];
  for (const touch of touches(itemCase)) {
    latest.set(touch.contactId, touch);
    const group = [...latest.values()]
      .sort((a, b) => b.at - a.at || (a.contactId < b.contactId ? -1 : 1))
      .slice(0, needed);
    const oldest = group.at(-1);
    if (group.length < needed || !oldest) continue;
    const factIds = [...new Set(group.map(({ factId }) => factId))].sort();
    groups.push({
      what: `records of ${needed} buyer contacts who wrote or attended`,
      strength: 2,
      at: touch.at,
      countsFrom: touch.at,
      countsUntil: oldest.countsUntil,
      lastFreshDay: oldest.lastFreshDay,
      factIds,
      signalIds: [],
      origin: factIds.join(' '),
    });
  }
  return groups;
}

function touches(itemCase: ItemCase): Touch[] {
  const all = itemCase.touches.flatMap(({ fact, at, day, contacts }) => {
    const window = freshWindow(itemCase, day);
    return contacts.flatMap(({ contactId }) =>
      contactId === null ? [] : [{ contactId, factId: fact.id, at, ...window }],
    );
  });
  return all.sort((a, b) => a.at - b.at || (a.factId < b.factId ? -1 : a.factId > b.factId ? 1 : 0));
}

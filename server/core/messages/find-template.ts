// Which of a workspace's message templates is meant, and which are offered for an item: those that are switched on.
import type { ItemKey } from '../vocabulary/item';
import type { MessageTemplate } from './message-template';

export function findTemplate(templates: readonly MessageTemplate[], key: string): MessageTemplate | null {
  return templates.find((one) => one.key === key) ?? null;
}

/** Those made for the item first, then every other one. */
export function templatesFor(
  templates: readonly MessageTemplate[],
  item: ItemKey | null,
): readonly MessageTemplate[] {
  const offered = templates.filter(({ isOn }) => isOn);
  const isFor = ({ items }: MessageTemplate) => item !== null && items.includes(item);
  return [...offered.filter(isFor), ...offered.filter((template) => !isFor(template))];
}

/** Items that a buyer's answer to one of them would settle. */
export function askableItems(templates: readonly MessageTemplate[]): ItemKey[] {
  return [...new Set(templates.filter(({ isOn }) => isOn).flatMap(({ items }) => items))];
}

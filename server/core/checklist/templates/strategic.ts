// The template for material deals: standard, with three advisory items that block as well.

import type { ItemKey } from '../../vocabulary/item';
import type { ChecklistTemplate } from '../checklist-template';
import { STANDARD } from './standard';

const ALSO_BLOCKING: readonly ItemKey[] = ['decision_process', 'budget', 'multi_thread'];
const items = STANDARD.items.map((item) =>
  ALSO_BLOCKING.includes(item.key) ? { ...item, isBlocking: true } : item,
);

export const STRATEGIC: ChecklistTemplate = {
  key: 'strategic',
  version: 1,
  label: 'Strategic',
  items: [...items.filter((item) => item.isBlocking), ...items.filter((item) => !item.isBlocking)],
};

// A checklist item's state as glyph, word and colour.
import type { ItemState } from '@/server/core/vocabulary/item';
import { StateMark } from '../../../_ui/state-mark';
import { ITEM_STATE_LOOKS } from './item-state-look';

export function ItemStateMark({
  state,
  detail,
  look,
}: {
  state: ItemState;
  detail?: string;
  look?: 'plain' | 'chip' | 'glyph';
}) {
  return <StateMark {...ITEM_STATE_LOOKS[state]} detail={detail} look={look} />;
}

// The state of a deal's dollars as glyph, word and colour; a lost or omitted deal has none.
import type { DollarState } from '@/server/core/vocabulary/item';
import { StateMark } from '../../../_ui/state-mark';
import { DOLLAR_STATE_LOOKS } from './item-state-look';

export function DollarStateMark({
  state,
  detail,
  look,
}: {
  state: DollarState | null;
  detail?: string;
  look?: 'plain' | 'chip' | 'glyph';
}) {
  if (state === null) return <span className="text-ink-3">–</span>;
  return <StateMark {...DOLLAR_STATE_LOOKS[state]} detail={detail} look={look} />;
}

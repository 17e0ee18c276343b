// How each state of a checklist item and of a deal's dollars looks: glyph, word and tone, the same on every screen.
import type { DollarState, ItemState } from '@/server/core/vocabulary/item';
import type { GlyphName } from '../../../_ui/glyph';
import type { Tone } from '../../../_ui/tone';

export type StateLook = { glyph: GlyphName; word: string; tone: Tone };

export const ITEM_STATE_LOOKS: Record<ItemState, StateLook> = {
  met: { glyph: 'check', word: 'Met', tone: 'good' },
  stale: { glyph: 'clock', word: 'Stale', tone: 'warn' },
  challenged: { glyph: 'half', word: 'Challenged', tone: 'warn' },
  contradicted: { glyph: 'cross', word: 'Contradicted', tone: 'bad' },
  missing: { glyph: 'ring', word: 'Missing', tone: 'open' },
  not_observable: { glyph: 'dashed', word: 'Not observable', tone: 'neutral' },
  not_yet_knowable: { glyph: 'dots', word: 'Not yet knowable', tone: 'later' },
  waived: { glyph: 'diamond', word: 'Waived', tone: 'exempt' },
};

export const DOLLAR_STATE_LOOKS: Record<DollarState, StateLook> = {
  evidenced: { glyph: 'check', word: 'Evidenced', tone: 'good' },
  waived: { glyph: 'diamond', word: 'Waived', tone: 'exempt' },
  gap: { glyph: 'ring', word: 'Gap', tone: 'open' },
  contradicted: { glyph: 'cross', word: 'Contradicted', tone: 'bad' },
};

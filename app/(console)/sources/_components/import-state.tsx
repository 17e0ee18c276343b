// How far an import is, as a word with a mark.
import { Badge } from '../../../_ui/badge';
import type { GlyphName } from '../../../_ui/glyph';
import type { Tone } from '../../../_ui/tone';
import type { ImportLine } from './answers';

type State = ImportLine['state'];

export const IMPORT_STATE_WORDS: Record<State, { label: string; tone: Tone; glyph: GlyphName }> = {
  queued: { label: 'Waiting to start', tone: 'later', glyph: 'clock' },
  needs_mapping: { label: 'Asks you', tone: 'warn', glyph: 'bang' },
  reading: { label: 'Reading', tone: 'later', glyph: 'dots' },
  ready: { label: 'Waits for your go', tone: 'warn', glyph: 'bang' },
  publishing: { label: 'Publishing', tone: 'later', glyph: 'dots' },
  published: { label: 'Published', tone: 'good', glyph: 'check' },
  failed: { label: 'Failed', tone: 'bad', glyph: 'cross' },
  cancelled: { label: 'Cancelled', tone: 'neutral', glyph: 'cross' },
  rolled_back: { label: 'Rolled back', tone: 'neutral', glyph: 'cross' },
};

export const isRunning = (state: State): boolean =>
  state === 'queued' || state === 'reading' || state === 'publishing';

export function ImportState({ state }: { state: State }) {
  const { label, tone, glyph } = IMPORT_STATE_WORDS[state];
  return (
    <Badge tone={tone} glyph={glyph}>
      {label}
    </Badge>
  );
}

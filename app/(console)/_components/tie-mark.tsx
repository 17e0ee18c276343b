// Whether what a total rests on was held against its source's own totals: a glyph, a word and a colour.
import { Badge } from '../../_ui/badge';
import type { GlyphName } from '../../_ui/glyph';
import type { Tone } from '../../_ui/tone';

type Standing = 'tied' | 'explained' | 'differs' | 'not_tied';

const LOOKS: Record<Standing, { word: string; tone: Tone; glyph: GlyphName; says: string }> = {
  tied: { word: 'tied out', tone: 'good', glyph: 'check', says: "It equals the CRM's own totals" },
  explained: {
    word: 'difference explained',
    tone: 'later',
    glyph: 'info',
    says: "It differs from the CRM's own totals, and a code says why",
  },
  differs: {
    word: 'differs from the CRM',
    tone: 'bad',
    glyph: 'cross',
    says: "It differs from the CRM's own totals, and nobody has said why",
  },
  not_tied: {
    word: 'not tied out',
    tone: 'neutral',
    glyph: 'ring',
    says: "Nobody has entered the CRM's own totals for all of it",
  },
};

export function TieMark({ standing }: { standing: Standing }) {
  const { word, tone, glyph, says } = LOOKS[standing];
  return (
    <span title={says}>
      <Badge tone={tone} glyph={glyph}>
        {word}
      </Badge>
    </span>
  );
}

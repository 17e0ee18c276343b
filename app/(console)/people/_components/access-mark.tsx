// Whether a seat's person can sign in, as a word with a mark.
import { formatInstant } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import type { GlyphName } from '../../../_ui/glyph';
import type { Tone } from '../../../_ui/tone';
import type { PersonLine } from './person-line';

export const ACCESS_WORDS: Record<PersonLine['access'], { label: string; tone: Tone; glyph: GlyphName }> = {
  signs_in: { label: 'Signs in', tone: 'good', glyph: 'check' },
  invited: { label: 'Invited', tone: 'later', glyph: 'clock' },
  open: { label: 'Not invited', tone: 'neutral', glyph: 'ring' },
  closed: { label: 'Closed', tone: 'exempt', glyph: 'lock' },
};

export function AccessMark({
  person,
  today,
  timeZone,
}: {
  person: PersonLine;
  today: string;
  timeZone: string;
}) {
  const { label, tone, glyph } = ACCESS_WORDS[person.access];
  const until = person.inviteExpiresAt ? formatInstant(person.inviteExpiresAt, timeZone, { today }) : null;
  return (
    <Badge tone={tone} glyph={glyph} title={until ? `The link is good until ${until}` : undefined}>
      {label}
    </Badge>
  );
}

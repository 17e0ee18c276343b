// What stands between a text and its contact, as it is typed: within its template or not, and why a person reads it first.
import { TOPIC_WORDS, TOPICS } from '@/server/core/messages/find-topics';
import { formatList } from '../../../../../_lib/format';
import { Glyph, type GlyphName } from '../../../../../_ui/glyph';
import { type Tone, toneInk } from '../../../../../_ui/tone';
import type { MessageStanding } from './deal-message';

type Line = { tone: Tone; glyph: GlyphName; text: string };

export function MessageStandingList({
  standing: { leaves, mentions, isFirstContact },
  isApproved = false,
  reviewedBy = null,
}: {
  standing: MessageStanding;
  isApproved?: boolean;
  reviewedBy?: string | null;
}) {
  const topics = TOPICS.filter((topic) => mentions.some((one) => one.topic === topic));
  const found = [...new Set(mentions.map((one) => `“${one.found}”`))].slice(0, 4);
  const lines: Line[] = [
    leaves === null
      ? { tone: 'good', glyph: 'check', text: 'It keeps within its template.' }
      : isApproved
        ? {
            tone: 'good',
            glyph: 'check',
            text: 'It leaves its template, and a manager approved this very text.',
          }
        : {
            tone: 'warn',
            glyph: 'bang',
            text: `It leaves its template: a manager must approve it. ${leaves}`,
          },
  ];
  if (isFirstContact)
    lines.push({
      tone: 'later',
      glyph: 'info',
      text: 'It is the first message to this contact: a person reads it first.',
    });
  if (topics.length > 0)
    lines.push({
      tone: 'later',
      glyph: 'info',
      text: `It speaks of ${formatList(topics.map((topic) => TOPIC_WORDS[topic]))} (${found.join(', ')}): a person reads it first.`,
    });
  if (reviewedBy !== null)
    lines.push({ tone: 'good', glyph: 'person', text: `Read before sending by ${reviewedBy}.` });
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {lines.map(({ tone, glyph, text }) => (
        <li key={text} className="flex items-start gap-2">
          <Glyph name={glyph} size={12} className={`mt-1 ${toneInk[tone]}`} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

// The open flags of a deal: a rule's word, so a dotted edge and the rule's name; each can be acknowledged or disputed.
'use client';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { TextLink } from '../../../_ui/text-link';
import type { InboxCard } from './inbox-card';

export function FlagRows({
  card,
  onAcknowledge,
  onDispute,
}: {
  card: InboxCard;
  onAcknowledge: (rule: FlagRule) => void;
  onDispute: (rule: FlagRule) => void;
}) {
  if (card.flags.length === 0) return null;
  return (
    <section aria-labelledby={`flags-${card.id}`} className="flex flex-col gap-2">
      <h3 id={`flags-${card.id}`} className="font-semibold text-sm">
        Flags
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line-strong border-dotted bg-surface text-sm">
        {card.flags.map((flag) => (
          <li
            key={flag.rule}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
          >
            <div className="min-w-0 flex-1 basis-64">
              <Badge tone="warn" glyph="flag" edge="dotted">
                {FLAG_WORDS[flag.rule].label}
              </Badge>{' '}
              <span className="text-ink-2">{flag.reason}</span>{' '}
              <TextLink
                href={`/help#flag-${flag.rule}`}
                quiet
                className="text-ink-3 text-xs"
                aria-label={`The rule of “${FLAG_WORDS[flag.rule].label}”`}
              >
                The rule
              </TextLink>
            </div>
            <div className="flex gap-1">
              <Button size="sm" variant="ghost" onClick={() => onAcknowledge(flag.rule)}>
                Acknowledge
              </Button>
              <Button size="sm" variant="ghost" onClick={() => onDispute(flag.rule)}>
                Dispute
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

// What the drafter proposes to ask the buyer of a deal: the text, and the two answers; a person sends it, or nobody.
'use client';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { Button } from '../../../_ui/button';
import { GeneratedMark } from '../../../_ui/generated-mark';
import type { DealDialog } from '../../deals/[id]/_components/deal-context';
import type { InboxCard } from './inbox-card';

export function ProposedMessages({
  card,
  onOpen,
}: {
  card: InboxCard;
  onOpen: (dialog: DealDialog) => void;
}) {
  if (card.messages.length === 0) return null;
  return (
    <section aria-labelledby={`messages-${card.id}`} className="flex flex-col gap-2">
      <h3 id={`messages-${card.id}`} className="font-semibold text-sm">
        Ask the buyer
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line-strong border-dotted bg-surface text-sm">
        {card.messages.map((message) => (
          <li key={message.id} className="flex flex-col gap-2 px-4 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 break-words font-medium">
                To {message.contactName}: {message.subject}
              </span>
              <GeneratedMark by={message.by} />
            </div>
            {message.itemKey ? (
              <p className="text-ink-2">An answer could close “{ITEM_LABELS[message.itemKey]}”.</p>
            ) : null}
            <details>
              <summary className="w-fit rounded-sm text-ink-2 text-xs">The text</summary>
              <p className="whitespace-pre-line break-words pt-2">{message.body}</p>
            </details>
            <div className="flex flex-wrap gap-2">
              <Button
                size="sm"
                onClick={() => onOpen({ kind: 'go_on_message', messageId: message.id })}
                aria-label={`Go on with the message to ${message.contactName} on ${card.name}`}
              >
                Go on with it…
              </Button>
              <Button
                size="sm"
                onClick={() =>
                  onOpen({ kind: 'decline_message', messageId: message.id, contactName: message.contactName })
                }
                aria-label={`Decline the message to ${message.contactName} on ${card.name}`}
              >
                Decline…
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

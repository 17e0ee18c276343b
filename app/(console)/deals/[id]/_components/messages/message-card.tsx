// One message of the deal: its state, its text, what stands in its way, what happened to it, and what can be done now.
'use client';
import { isLiveMessage, MESSAGE_STATE_LABELS, type MessageState } from '@/server/core/messages/message-state';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { Badge } from '../../../../../_ui/badge';
import { Button } from '../../../../../_ui/button';
import { CopyButton } from '../../../../../_ui/copy-button';
import { GeneratedMark } from '../../../../../_ui/generated-mark';
import type { GlyphName } from '../../../../../_ui/glyph';
import type { Tone } from '../../../../../_ui/tone';
import { useDeal } from '../deal-context';
import type { DealMessage } from './deal-message';
import { MessageStandingList } from './message-standing';
import { MessageStory } from './message-story';
import { MessageText } from './message-text';

const LOOKS: Record<MessageState, { tone: Tone; glyph: GlyphName }> = {
  draft: { tone: 'open', glyph: 'dashed' },
  waiting: { tone: 'later', glyph: 'clock' },
  approved: { tone: 'good', glyph: 'check' },
  refused: { tone: 'bad', glyph: 'cross' },
  sent: { tone: 'good', glyph: 'right' },
  withdrawn: { tone: 'neutral', glyph: 'same' },
  declined: { tone: 'neutral', glyph: 'cross' },
  replaced: { tone: 'neutral', glyph: 'same' },
};

export function MessageCard({ message }: { message: DealMessage }) {
  const { deal, open } = useDeal();
  const { state, contactName, templateLabel, itemKey, standing, expiry } = message;
  const isOver = expiry?.isOver ?? false;
  const isOpen = isLiveMessage(state);
  const mayAct = isOpen && deal.may.decide;
  const isBarred = standing !== null && standing.leaves !== null && (state !== 'approved' || isOver);
  const mayAsk = state === 'draft' || isOver;
  const isProposal = message.isByAgent && state === 'draft';
  const about = `to ${contactName}: ${message.subject}`;
  return (
    <li id={`message-${message.id}`} className="flex flex-col gap-2 px-4 py-3 text-sm">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {isOver ? (
          <Badge tone="warn" glyph="clock">
            {expiry?.what === 'request' ? 'The request ran out' : 'The approval ran out'}
          </Badge>
        ) : (
          <Badge {...LOOKS[state]}>{MESSAGE_STATE_LABELS[state]}</Badge>
        )}
        <h3 className="min-w-0 font-semibold">
          {templateLabel} · to {contactName}
        </h3>
        {message.isByAgent ? <GeneratedMark by={message.writtenBy} /> : null}
        {itemKey ? <span className="text-ink-3 text-xs">for “{ITEM_LABELS[itemKey]}”</span> : null}
      </div>
      {isOpen && standing ? (
        <MessageStandingList
          standing={standing}
          isApproved={state === 'approved' && !isOver}
          reviewedBy={message.reviewedBy}
        />
      ) : null}
      <details>
        <summary className="w-fit rounded-sm text-ink-2 text-xs">The text: {message.subject}</summary>
        <div className="flex flex-col items-start gap-1 pt-2">
          <div className="w-full">
            <MessageText message={message} />
          </div>
          <CopyButton label="Copy the text" text={`${message.subject}\n\n${message.body}`} />
        </div>
      </details>
      <MessageStory message={message} />
      {mayAct ? (
        <div className="flex flex-wrap gap-2">
          {isBarred && state !== 'draft' && state !== 'approved' ? null : (
            <Button
              size="sm"
              variant={isBarred ? undefined : 'primary'}
              aria-label={`${isProposal ? 'Go on with the message' : 'Send'} ${about}`}
              onClick={() => open({ kind: 'send_message', message })}
            >
              {isProposal ? 'Go on with it…' : 'Send…'}
            </Button>
          )}
          {isBarred && mayAsk ? (
            <Button
              size="sm"
              aria-label={`Ask a manager about the message ${about}`}
              onClick={() => open({ kind: 'ask_message', message })}
            >
              {isOver ? 'Ask again' : 'Ask a manager'}
            </Button>
          ) : null}
          <Button
            size="sm"
            aria-label={`Write anew ${about}`}
            onClick={() => open({ kind: 'write_message', message })}
          >
            Write anew
          </Button>
          {isProposal ? (
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Decline the message ${about}`}
              onClick={() => open({ kind: 'decline_message', messageId: message.id, contactName })}
            >
              Decline…
            </Button>
          ) : (
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Withdraw ${about}`}
              onClick={() => open({ kind: 'withdraw_message', message })}
            >
              Withdraw
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}

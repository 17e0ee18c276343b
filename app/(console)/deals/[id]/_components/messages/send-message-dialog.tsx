// Sends a message by the person's own hands: the exact text, what stands in its way, and how it leaves; it cannot be taken back.
'use client';
import { useState } from 'react';
import { SENT_WAYS, type SentWay } from '@/server/core/messages/message-state';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Checkbox } from '../../../../../_ui/checkbox';
import { notifyDone, notifyFailed } from '../../../../../_ui/notify';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../../../_components/draft/use-move';
import { useDeal } from '../deal-context';
import type { DealMessage } from './deal-message';
import { handOut } from './hand-out';
import { MessageStandingList } from './message-standing';
import { MessageText } from './message-text';

const WAYS: Record<SentWay, string> = {
  mail: 'Open it in my mail program',
  file: 'Save it as a mail file (.eml)',
  copied: 'Copy the text',
};

export function SendMessageDialog({ message }: { message: DealMessage }) {
  const { setting, open, close, refresh } = useDeal();
  const client = useTRPCClient();
  const review = useMove(client.messages.review.mutate);
  const send = useMove(client.messages.send.mutate);
  const ways = SENT_WAYS.filter((way) => message.address !== null || way === 'copied');
  const [how, setHow] = useState<SentWay>(ways[0] ?? 'copied');
  const [hasRead, setHasRead] = useState(message.reviewedBy !== null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id, standing } = message;
  const isDelicate = standing !== null && (standing.isFirstContact || standing.mentions.length > 0);

  async function run(isRead: boolean) {
    if (isDelicate && isRead && message.reviewedBy === null) {
      const read = await review.run({ messageId: id });
      if (!read) return;
      if (read.status === 'refused') return setRefusal(read);
    }
    const answer = await send.run({ messageId: id, how });
    if (!answer) return;
    if (answer.status === 'refused') return setRefusal(answer);
    const isOut = await handOut(message, how);
    close();
    if (isOut) notifyDone({ title: `Sent to ${message.contactName}` });
    else
      notifyFailed({
        title: 'Recorded as sent, but the browser did not copy it',
        description: 'Its text stands under Messages to the customer: copy it from there.',
      });
  }
  return (
    <DecisionDialog
      title={`Send to ${message.contactName}`}
      description="Nothing is sent from here: the text is handed to you, and recorded as sent. What was sent cannot be taken back."
      action="Send"
      isPending={review.isPending || send.isPending}
      refusal={refusal}
      labels={{
        'approval:manager': 'Ask a manager to approve it',
        template: 'Write it within the template',
        review: 'I have read it: send it',
      }}
      starts={{
        'approval:manager': () => open({ kind: 'ask_message', message }),
        template: () => open({ kind: 'write_message', message }),
        review: () => {
          setHasRead(true);
          void run(true);
        },
        refresh: () => {
          refresh();
          close();
        },
      }}
      timeZone={setting.timeZone}
      onSend={() => void run(hasRead)}
      onClose={close}
    >
      <MessageText message={message} />
      {standing ? (
        <MessageStandingList
          standing={standing}
          isApproved={message.state === 'approved' && !message.expiry?.isOver}
          reviewedBy={message.reviewedBy}
        />
      ) : null}
      {isDelicate && message.reviewedBy === null ? (
        <Checkbox
          label="I have read it as it will leave"
          hint="Recorded with your name"
          checked={hasRead}
          onChange={({ target }) => setHasRead(target.checked)}
        />
      ) : null}
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 font-medium text-ink-2 text-xs">How does it leave?</legend>
        {ways.map((way) => (
          <label key={way} className="flex items-center gap-2 py-0.5">
            <input
              type="radio"
              name="sent-how"
              value={way}
              checked={how === way}
              onChange={() => setHow(way)}
              className="size-4 shrink-0 accent-accent"
            />
            {WAYS[way]}
          </label>
        ))}
        {message.address === null ? (
          <p className="text-ink-3 text-xs">The CRM holds no mail address of this contact.</p>
        ) : null}
      </fieldset>
    </DecisionDialog>
  );
}

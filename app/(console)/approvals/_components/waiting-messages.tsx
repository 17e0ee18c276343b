// Messages to customers that leave their template: whoever leads the owner approves the very text, or refuses it with a code.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { notifyDone } from '../../../_ui/notify';
import { Section } from '../../../_ui/section';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { ApprovalSetting } from './approval';
import { RefuseMessageDialog } from './refuse-message-dialog';
import { WaitingMessage, type WaitingMessageRow } from './waiting-message';

export function WaitingMessages({ setting }: { setting: ApprovalSetting }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data } = useQuery(trpc.messages.waiting.queryOptions());
  const approve = useMove(client.messages.approve.mutate);
  const [refusing, setRefusing] = useState<WaitingMessageRow | null>(null);
  const [refused, setRefused] = useState<{ id: string; refusal: Refusal } | null>(null);
  if (!data || data.length === 0) return null;

  async function run({ id, contactName }: WaitingMessageRow) {
    const answer = await approve.run({ messageId: id });
    if (!answer) return;
    if (answer.status === 'refused') return setRefused({ id, refusal: answer });
    setRefused(null);
    notifyDone({ title: `Approved: the message to ${contactName}` });
  }
  return (
    <Section
      title="Messages to customers"
      hint="They leave their template; what is approved is this very text"
    >
      <ul className="flex flex-col gap-3">
        {data.map((message) => (
          <WaitingMessage
            key={message.id}
            message={message}
            setting={setting}
            isPending={approve.isPending}
            onApprove={() => void run(message)}
            onRefuse={() => setRefusing(message)}
            refusal={
              refused?.id === message.id ? (
                <RefusalNotice
                  refusal={refused.refusal}
                  timeZone={setting.timeZone}
                  onClose={() => setRefused(null)}
                />
              ) : null
            }
          />
        ))}
      </ul>
      {refusing ? (
        <RefuseMessageDialog
          message={refusing}
          timeZone={setting.timeZone}
          onClose={() => setRefusing(null)}
        />
      ) : null}
    </Section>
  );
}

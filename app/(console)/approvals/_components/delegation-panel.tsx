// While somebody is away: who decides for whom and until when, and handing over or taking back one's own decisions.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { notifyDone } from '../../../_ui/notify';
import { Section } from '../../../_ui/section';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { ApprovalSetting } from './approval';
import { DelegateDialog } from './delegate-dialog';

export function DelegationPanel({ seatId, setting }: { seatId: string; setting: ApprovalSetting }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data } = useQuery(trpc.approvals.delegations.queryOptions());
  const end = useMove(client.approvals.endDelegation.mutate);
  const [isOpen, setIsOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!data || (data.leads.length === 0 && data.delegations.length === 0)) return null;

  async function takeBack(delegationId: string) {
    const answer = await end.run({ delegationId });
    if (answer?.status === 'refused') setRefusal(answer);
    else if (answer) notifyDone({ title: 'You decide again yourself' });
  }
  return (
    <Section
      title="While somebody is away"
      hint="Another lead sees and decides in their place; nobody decides about their own"
      actions={
        data.leads.length > 0 ? (
          <Button size="sm" onClick={() => setIsOpen(true)}>
            Hand over my decisions
          </Button>
        ) : null
      }
    >
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={setting.timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      {data.delegations.length === 0 ? (
        <p className="text-ink-2 text-sm">Nobody decides for anybody else.</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
          {data.delegations.map(({ id, from, to, startsOn, endsOn, isMine, isToMe }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
              <span>
                {isToMe ? 'You decide' : `${to} decides`} for {isMine ? 'you' : from} from{' '}
                {formatDay(startsOn, setting.today)} to {formatDay(endsOn, setting.today)}
              </span>
              {isMine ? (
                <Button size="sm" variant="ghost" loading={end.isPending} onClick={() => void takeBack(id)}>
                  Take back
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <DelegateDialog
          seatId={seatId}
          leads={data.leads}
          setting={setting}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </Section>
  );
}

// Snoozing and bringing back: sends the move, says what was done, and offers to take it back.
'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useRef, useState } from 'react';
import { formatDayWithWeekday } from '../../../_lib/format';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone, notifyFailed } from '../../../_ui/notify';
import type { DraftSetting } from '../../_components/draft/draft-dialog';
import { type Refusal, useMove } from '../../_components/draft/use-move';

const SnoozeDialog = dynamic(() => import('./snooze-dialog').then((it) => it.SnoozeDialog), { ssr: false });

type Deal = { id: string; name: string };
export type Snoozing = {
  ask: (deal: Deal) => void;
  bringBack: (deal: Deal) => void;
  /** Brings the last snoozed deal back; false when there is none. */
  undoLast: () => boolean;
  dialog: ReactNode;
};

export function useSnooze(setting: DraftSetting, onSnoozed: (dealId: string) => void): Snoozing {
  const client = useTRPCClient();
  const snooze = useMove(client.inbox.snooze.mutate);
  const unsnooze = useMove(client.inbox.unsnooze.mutate);
  const [deal, setDeal] = useState<Deal | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const last = useRef<Deal | null>(null);

  const bringBack = async (back: Deal) => {
    const answer = await unsnooze.run({ opportunityId: back.id });
    if (answer?.status === 'refused') notifyFailed({ title: answer.reason });
    else if (answer) {
      if (last.current?.id === back.id) last.current = null;
      notifyDone({ title: `Back in the inbox: ${back.name}` });
    }
  };
  const send = async (asked: Deal, until: string) => {
    const answer = await snooze.run({ opportunityId: asked.id, until });
    if (!answer) return;
    if (answer.status === 'refused') return setRefusal(answer);
    setDeal(null);
    last.current = asked;
    notifyDone({
      title: `Snoozed until ${formatDayWithWeekday(until, setting.today)}: ${asked.name}`,
      onUndo: () => void bringBack(asked),
    });
    onSnoozed(asked.id);
  };
  return {
    ask: (asked) => {
      setRefusal(null);
      setDeal(asked);
    },
    bringBack: (back) => void bringBack(back),
    undoLast: () => {
      if (!last.current) return false;
      void bringBack(last.current);
      return true;
    },
    dialog: deal ? (
      <SnoozeDialog
        key={deal.id}
        name={deal.name}
        setting={setting}
        isPending={snooze.isPending}
        refusal={refusal}
        onSnooze={(until) => void send(deal, until)}
        onClose={() => setDeal(null)}
      />
    ) : null,
  };
}

// Says that a flag was seen: one press, no dialog; a refusal is shown where the button was.
'use client';
import { type ReactNode, useState } from 'react';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { useTRPCClient } from '../../../../_lib/trpc';
import { notifyDone } from '../../../../_ui/notify';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useDeal } from './deal-context';

export function useAcknowledge(rule: FlagRule): { run: () => void; isPending: boolean; notice: ReactNode } {
  const { deal, setting, refresh } = useDeal();
  const client = useTRPCClient();
  const move = useMove(client.evidence.acknowledgeFlag.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async () => {
    const answer = await move.run({ opportunityId: deal.id, rule });
    setRefusal(answer?.status === 'refused' ? answer : null);
    if (answer && answer.status !== 'refused')
      notifyDone({ title: 'Flag acknowledged', description: 'It stays raised until it clears.' });
  };
  return {
    run: () => void run(),
    isPending: move.isPending,
    notice: refusal ? (
      <RefusalNotice
        refusal={refusal}
        timeZone={setting.timeZone}
        starts={{ refresh }}
        onClose={() => setRefusal(null)}
      />
    ) : null,
  };
}

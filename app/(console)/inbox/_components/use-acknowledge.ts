// Acknowledges a flag: it has been seen and stays counted.
'use client';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone, notifyFailed } from '../../../_ui/notify';
import { useMove } from '../../_components/draft/use-move';

export function useAcknowledge(): (opportunityId: string, rule: FlagRule) => void {
  const client = useTRPCClient();
  const { run } = useMove(client.evidence.acknowledgeFlag.mutate);
  const send = async (opportunityId: string, rule: FlagRule) => {
    const answer = await run({ opportunityId, rule });
    if (answer?.status === 'refused') notifyFailed({ title: answer.reason });
    else if (answer) notifyDone({ title: `Acknowledged: ${FLAG_WORDS[rule].label}` });
  };
  return (opportunityId, rule) => void send(opportunityId, rule);
}

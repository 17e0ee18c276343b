// What an admin can do with a version of these rules now: propose, activate or discard it.
'use client';
import { useState } from 'react';
import type { RuleKind } from '@/server/core/rules/rule-kind';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { notifyDone } from '../../../_ui/notify';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { RuleSetView } from './rules-answers';

export function SetActions({
  kind,
  line,
  timeZone,
}: {
  kind: RuleKind;
  line: RuleSetView['versions'][number];
  timeZone: string;
}) {
  const client = useTRPCClient();
  const propose = useMove(client.rules.proposeSet.mutate);
  const activate = useMove(client.rules.activateSet.mutate);
  const discard = useMove(client.rules.discardSet.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { version, state, isOwn } = line;
  if (state !== 'draft' && state !== 'proposed') return null;
  const isPending = propose.isPending || activate.isPending || discard.isPending;
  async function send(move: typeof propose | typeof activate, done: string) {
    setRefusal(null);
    const answer = await move.run({ kind, version });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) notifyDone({ title: `Version ${version}: ${done}` });
  }
  return (
    <>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      <Notice
        kind="info"
        title={
          state === 'draft'
            ? 'A draft: propose it to another admin when it is ready'
            : isOwn
              ? 'Proposed: another revops admin has to activate it, because nobody approves what they made themselves'
              : 'Proposed: it waits for a second admin, and that may be you'
        }
        actions={
          <>
            {state === 'draft' ? (
              <Button variant="primary" loading={isPending} onClick={() => void send(propose, 'proposed')}>
                Propose
              </Button>
            ) : (
              <Button variant="primary" loading={isPending} onClick={() => void send(activate, 'in force')}>
                Activate
              </Button>
            )}
            <Button variant="ghost" loading={isPending} onClick={() => void send(discard, 'discarded')}>
              Discard
            </Button>
          </>
        }
      />
    </>
  );
}

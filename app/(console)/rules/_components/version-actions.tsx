// What an admin can do with a version now: propose, activate or discard it; a refusal lists what has to be mended.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { notifyDone } from '../../../_ui/notify';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { ProblemList } from './problem-list';
import type { PolicyVersionLine } from './rules-answers';

export function VersionActions({
  line,
  failing,
  timeZone,
}: {
  line: PolicyVersionLine;
  /** Rows of the tables that do not come out as they have to. */
  failing: number;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const propose = useMove(client.rules.proposePolicies.mutate);
  const activate = useMove(client.rules.activatePolicies.mutate);
  const discard = useMove(client.rules.discardPolicies.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { version, state, isOwn } = line;
  if (state !== 'draft' && state !== 'proposed') return null;
  const isPending = propose.isPending || activate.isPending || discard.isPending;

  async function send(move: typeof propose | typeof activate, done: string) {
    setRefusal(null);
    const answer = await move.run({ version });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) notifyDone({ title: `Version ${version}: ${done}` });
  }
  return (
    <>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)}>
          <ProblemList problems={refusal.problems} />
        </RefusalNotice>
      ) : null}
      <Notice
        kind="info"
        title={
          state === 'draft'
            ? failing > 0
              ? 'A draft: its tables have to pass before it can be proposed'
              : 'A draft: propose it to another admin when it is ready'
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

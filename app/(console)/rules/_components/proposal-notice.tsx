// What an admin can do with a version now: propose, activate or discard it; a refusal lists what has to be mended.
'use client';
import { useState } from 'react';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { notifyDone } from '../../../_ui/notify';
import { TextLink } from '../../../_ui/text-link';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import type { Answer, Refusal } from '../../_components/draft/use-move';
import { ProblemList } from './problem-list';

type Step = { run: () => Promise<Answer<unknown> | null>; isPending: boolean };

const PROPOSED = {
  own: 'Proposed: another revops admin has to activate it, because nobody approves what they made themselves',
  other: 'Proposed: it waits for a second admin, and that may be you',
};

export function ProposalNotice({
  line: { version, state, isOwn },
  steps: { propose, activate, discard },
  notReady = null,
  replayAt,
  timeZone,
}: {
  line: { version: number; state: string; isOwn: boolean };
  steps: Record<'propose' | 'activate' | 'discard', Step>;
  /** Why the draft cannot be proposed as it is. */
  notReady?: string | null;
  /** Where it is run over what is recorded; null where nothing is decided by it. */
  replayAt: string | null;
  timeZone: string;
}) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asksAbout, setAsksAbout] = useState<number | null>(null);
  if (state !== 'draft' && state !== 'proposed') return null;
  const isPending = propose.isPending || activate.isPending || discard.isPending;
  const isDraft = state === 'draft';
  const ready = notReady ?? 'A draft: propose it to another admin when it is ready';

  async function take(step: Step, done: string) {
    setRefusal(null);
    const answer = await step.run();
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
        title={isDraft ? ready : PROPOSED[isOwn ? 'own' : 'other']}
        actions={
          <>
            <Button
              variant="primary"
              loading={isPending}
              onClick={() => void (isDraft ? take(propose, 'proposed') : take(activate, 'in force'))}
            >
              {isDraft ? 'Propose' : 'Activate'}
            </Button>
            <Button variant="ghost" loading={isPending} onClick={() => setAsksAbout(version)}>
              Discard
            </Button>
          </>
        }
      >
        {replayAt ? (
          <TextLink href={replayAt}>Replay it first, to see what it would have decided otherwise</TextLink>
        ) : null}
      </Notice>
      {asksAbout === version ? (
        <Notice
          kind="warning"
          title={`Discard version ${version}?`}
          actions={
            <>
              <Button
                variant="danger"
                loading={isPending}
                onClick={() => void take(discard, 'discarded').then(() => setAsksAbout(null))}
              >
                Discard it
              </Button>
              <Button autoFocus onClick={() => setAsksAbout(null)}>
                Keep it
              </Button>
            </>
          }
        >
          It stays in the history and can be neither proposed nor activated any more.
        </Notice>
      ) : null}
    </>
  );
}

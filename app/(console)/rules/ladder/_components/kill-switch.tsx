// Stops one agent or all of them at once, and lets them go on; a reason in words goes into the log.
'use client';
import { useState } from 'react';
import { formatInstant } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Notice } from '../../../../_ui/notice';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { NoteField } from '../../../_components/draft/note-field';
import { type Refusal, useMove } from '../../../_components/draft/use-move';

export function KillSwitch({
  agentId,
  name,
  stop,
  mayStop,
  mayResume,
  timeZone,
}: {
  /** '*' for all of them. */
  agentId: string;
  name: string;
  stop: { by: string | null; at: string; note: string | null } | null;
  mayStop: boolean;
  mayResume: boolean;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const stopping = useMove(client.ladder.stop.mutate);
  const resuming = useMove(client.ladder.resume.mutate);
  const { run, isPending } = stop ? resuming : stopping;
  const [isAsking, setIsAsking] = useState(false);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const word = stop ? `Let ${name} go on` : `Stop ${name}`;
  async function send() {
    const answer = await run({ agentId, ...(note.trim() ? { note: note.trim() } : {}) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    setIsAsking(false);
    setNote('');
  }
  const button = (stop ? mayResume : mayStop) ? (
    <Button variant={stop ? 'primary' : 'danger'} size="sm" onClick={() => setIsAsking(true)}>
      {word}
    </Button>
  ) : null;
  return (
    <>
      {stop ? (
        <Notice
          kind="warning"
          title={`${name.charAt(0).toUpperCase()}${name.slice(1)} stopped${stop.by ? ` by ${stop.by}` : ''}, ${formatInstant(stop.at, timeZone)}`}
          actions={button}
        >
          {stop.note ??
            `Nothing is drafted or written until an admin lets ${agentId === '*' ? 'them' : 'it'} go on.`}
        </Notice>
      ) : (
        button
      )}
      {isAsking ? (
        <DecisionDialog
          title={word}
          description={
            stop
              ? 'It goes on where its grants put it.'
              : `From the next move on ${agentId === '*' ? 'they only read' : 'it only reads'}: no draft, no write. What was done stays; roll it back on the Audit screen.`
          }
          action={stop ? 'Let go on' : 'Stop'}
          isDanger={!stop}
          isPending={isPending}
          refusal={refusal}
          timeZone={timeZone}
          onSend={() => void send()}
          onClose={() => setIsAsking(false)}
        >
          <NoteField value={note} onValue={setNote} />
        </DecisionDialog>
      ) : null}
    </>
  );
}

// Finds a contact or an account by name, address or domain and proposes its erasure; nothing is taken out here.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { NativeSelect } from '../../../../_ui/native-select';
import { notifyDone } from '../../../../_ui/notify';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { BECAUSE_WORDS } from './erasure-words';
import { FoundList } from './found-list';
import type { FoundSubject } from './records-answers';

export function ProposeErasureDialog({ timeZone, onClose }: { timeZone: string; onClose: () => void }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.records.propose.mutate);
  const [text, setText] = useState('');
  const [subject, setSubject] = useState<FoundSubject | null>(null);
  const [because, setBecause] = useState('person_asked');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const q = text.trim();
  const found = useQuery(trpc.records.find.queryOptions(q.length >= 2 ? { q } : skipToken));

  async function send() {
    if (!subject) return;
    const answer = await run({ kind: subject.kind, subjectId: subject.id, because: readBecause(because) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({
      title: 'Proposed',
      description: 'Nothing is taken out before a second person approves it.',
    });
    onClose();
  }
  return (
    <DecisionDialog
      title="Propose an erasure"
      description="The record is emptied and its names are struck out of notes, drafts, decisions, values beside the log and names in snapshots. It cannot be taken back."
      action="Propose"
      isPending={isPending}
      canSend={subject !== null}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field label="Contact or account" hint="By name, mail address or domain" required>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setSubject(null);
            }}
          />
        )}
      </Field>
      <FoundList
        lines={q.length >= 2 ? found.data : []}
        chosenId={subject?.id ?? null}
        detailOf={(line) =>
          [line.kind === 'contact' ? 'contact' : 'account, with all its contacts', line.detail]
            .filter((part) => part)
            .join(' · ')
        }
        onChoose={setSubject}
      />
      <Field label="Why" required>
        {(control) => (
          <NativeSelect
            {...control}
            value={because}
            onChange={(event) => setBecause(event.target.value)}
            options={Object.entries(BECAUSE_WORDS).map(([value, label]) => ({ value, label }))}
          />
        )}
      </Field>
    </DecisionDialog>
  );
}

function readBecause(text: string): 'person_asked' | 'customer_left' | 'law' {
  return text === 'customer_left' || text === 'law' ? text : 'person_asked';
}

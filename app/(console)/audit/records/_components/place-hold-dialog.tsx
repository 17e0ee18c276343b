// Finds a deal or an account by name and places a hold on it.
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
import { FoundList } from './found-list';
import { HOLD_WORDS } from './retention-words';

type Subject = { kind: 'deal' | 'account'; id: string; name: string };

export function PlaceHoldDialog({ timeZone, onClose }: { timeZone: string; onClose: () => void }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.records.hold.mutate);
  const [text, setText] = useState('');
  const [subject, setSubject] = useState<Subject | null>(null);
  const [because, setBecause] = useState<'dispute' | 'audit' | 'law'>('dispute');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const q = text.trim();
  const found = useQuery(trpc.records.findHoldable.queryOptions(q.length >= 2 ? { q } : skipToken));

  async function send() {
    if (!subject) return;
    const answer = await run({ kind: subject.kind, subjectId: subject.id, because });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: 'On hold', description: subject.name });
    onClose();
  }
  return (
    <DecisionDialog
      title="Place a hold"
      description="No retention takes out its records until somebody else releases it. An erasure that a person asked for is not stopped by it."
      action="Place it"
      isPending={isPending}
      canSend={subject !== null}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field label="Deal or account" hint="By a part of its name" required>
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
        lines={q.length < 2 ? [] : found.data}
        chosenId={subject?.id ?? null}
        detailOf={(line) => (line.kind === 'deal' ? 'deal' : 'account, with all its deals and contacts')}
        onChoose={setSubject}
      />
      <Field label="Why" required>
        {(control) => (
          <NativeSelect
            {...control}
            value={because}
            onChange={({ target: { value } }) =>
              setBecause(value === 'audit' || value === 'law' ? value : 'dispute')
            }
            options={Object.entries(HOLD_WORDS).map(([value, label]) => ({ value, label }))}
          />
        )}
      </Field>
    </DecisionDialog>
  );
}

// Finds a record of the customer by a part of its name, asks why, and sends what is to be done about it.
'use client';
import { useState } from 'react';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { NativeSelect } from '../../../../_ui/native-select';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import type { Answer, Refusal } from '../../../_components/draft/use-move';
import { FoundList } from './found-list';

export function SubjectDialog<Line extends { id: string; name: string }, Because extends string>({
  words,
  reasons,
  isPending,
  timeZone,
  lines,
  onSearch,
  detailOf,
  send,
  onDone,
  onClose,
}: {
  words: { title: string; description: string; action: string; label: string; hint: string };
  /** The first one is chosen at the start. */
  reasons: readonly (readonly [value: Because, label: string])[];
  isPending: boolean;
  timeZone: string;
  /** What holds the text; undefined while it is looked for. */
  lines: readonly Line[] | null | undefined;
  onSearch: (text: string) => void;
  detailOf: (line: Line) => string;
  send: (line: Line, because: Because) => Promise<Answer<unknown> | null>;
  onDone: (line: Line) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [subject, setSubject] = useState<Line | null>(null);
  const [because, setBecause] = useState(reasons[0]?.[0]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function act() {
    if (!subject || !because) return;
    const answer = await send(subject, because);
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    onDone(subject);
    onClose();
  }
  return (
    <DecisionDialog
      title={words.title}
      description={words.description}
      action={words.action}
      isPending={isPending}
      canSend={subject !== null}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void act()}
      onClose={onClose}
    >
      <Field label={words.label} hint={words.hint} required>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              onSearch(event.target.value.trim());
              setSubject(null);
            }}
          />
        )}
      </Field>
      <FoundList lines={lines} chosenId={subject?.id ?? null} detailOf={detailOf} onChoose={setSubject} />
      <Field label="Why" required>
        {(control) => (
          <NativeSelect
            {...control}
            value={because}
            onChange={({ target }) => setBecause(reasons.find(([value]) => value === target.value)?.[0])}
            options={reasons.map(([value, label]) => ({ value, label }))}
          />
        )}
      </Field>
    </DecisionDialog>
  );
}

// How long each kind of record is kept, with what the numbers in the form would take out now.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCount } from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { notifyDone } from '../../../../_ui/notify';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { RetentionPage } from './records-answers';
import { RETENTION_LINES } from './retention-words';

type Kind = (typeof RETENTION_LINES)[number]['kind'];

export function RetentionDialog({
  rules,
  timeZone,
  onClose,
}: {
  rules: RetentionPage['rules'];
  timeZone: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.records.proposeRetention.mutate);
  const [texts, setTexts] = useState<Record<Kind, string>>({
    pointers: textOf(rules.pointers),
    contacts: textOf(rules.contacts),
    log_values: textOf(rules.log_values),
    refused_rows: textOf(rules.refused_rows),
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isWhole = Object.values(texts).every((text) => monthsOf(text) !== 'wrong');
  const asked = {
    pointers: known(texts.pointers),
    contacts: known(texts.contacts),
    log_values: known(texts.log_values),
    refused_rows: known(texts.refused_rows),
  };
  const { data: past } = useQuery(trpc.records.past.queryOptions(isWhole ? asked : skipToken));

  async function send() {
    const answer = await run({ rules: asked });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({
      title: answer.status === 'needs_approval' ? 'Proposed: a second person approves it' : 'Changed',
    });
    onClose();
  }
  return (
    <DecisionDialog
      title="How long records are kept"
      description="In months. Empty keeps them for ever. Anything shorter than now waits for a second person."
      action="Save"
      isPending={isPending}
      canSend={isWhole}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      {RETENTION_LINES.map(({ kind, label, hint }) => (
        <Field
          key={kind}
          label={label}
          hint={
            past && asked[kind] !== null ? `${hint}. Would take out ${formatCount(past[kind])} now.` : hint
          }
          error={
            monthsOf(texts[kind]) === 'wrong' ? 'A whole number of months from 1 to 240, or nothing' : null
          }
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              className="sm:w-32"
              value={texts[kind]}
              onChange={(event) => setTexts({ ...texts, [kind]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </DecisionDialog>
  );
}

const textOf = (months: number | null) => (months === null ? '' : String(months));

function monthsOf(text: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  const months = Number(text.trim());
  return Number.isInteger(months) && months >= 1 && months <= 240 ? months : 'wrong';
}

function known(text: string): number | null {
  const months = monthsOf(text);
  return months === 'wrong' ? null : months;
}

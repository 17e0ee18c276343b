// The settings as one form: what differs from the stored is sent, against the version that was seen.
'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { type FormEvent, useState } from 'react';
import { SETTING_LABELS } from '@/server/core/vocabulary/field-words';
import type { AppRouter } from '@/server/trpc/root';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { notifyDone } from '../../../../_ui/notify';
import { Textarea } from '../../../../_ui/textarea';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';

type Settings = inferRouterOutputs<AppRouter>['workspaces']['settings'];

const AMOUNTS = [
  {
    name: 'smallDealLimit',
    label: SETTING_LABELS.smallDealLimit,
    hint: 'They are held to the transactional checklist: two items instead of five or more.',
  },
  {
    name: 'materialAmount',
    label: SETTING_LABELS.materialAmount,
    hint: 'They are held to the strategic checklist, with decision process, budget and a second contact.',
  },
  {
    name: 'reviewAmount',
    label: SETTING_LABELS.reviewAmount,
    hint: 'From this amount on somebody outside the credit chain approves, such as finance.',
  },
] as const;
/** In working days. */
const DAYS = [
  {
    name: 'escalateAfterWorkingDays',
    label: SETTING_LABELS.escalateAfterWorkingDays,
    hint: 'The next lead above may then decide too, and at the top finance.',
  },
  {
    name: 'challengeWorkingDays',
    label: SETTING_LABELS.challengeWorkingDays,
    hint: 'Until then its owner confirms or disputes what a signal says. Every deal is judged anew by it.',
  },
  {
    name: 'messageRequestWorkingDays',
    label: SETTING_LABELS.messageRequestWorkingDays,
    hint: 'As does what somebody was refused and asks for. Whoever asked asks again then; what waits now keeps the day it was given.',
  },
  {
    name: 'messageApprovalWorkingDays',
    label: SETTING_LABELS.messageApprovalWorkingDays,
    hint: 'Afterwards its text is approved anew. What is approved now keeps the day it was given.',
  },
] as const;
const LISTS = [
  {
    name: 'internalDomains',
    label: `${SETTING_LABELS.internalDomains}, one a line`,
    hint: 'Who writes from one of these is the seller; everybody else is not.',
  },
  {
    name: 'knownCompetitors',
    label: `${SETTING_LABELS.knownCompetitors}, one a line`,
    hint: 'Their names in a mail or note are read as a signal.',
  },
] as const;

export function SettingsForm({
  settings,
  timeZone,
  isAdmin,
}: {
  settings: Settings;
  timeZone: string;
  isAdmin: boolean;
}) {
  const client = useTRPCClient();
  const move = useMove(client.workspaces.configure.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer = await move.run({ ...changesOf(form, settings), expectedVersion: settings.version });
    setRefusal(answer?.status === 'refused' ? answer : null);
    if (answer?.status === 'applied')
      notifyDone({ title: 'Settings changed', description: 'Every deal is evaluated by them now.' });
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label="Name" required>
        {(control) => (
          <Input {...control} name="name" defaultValue={settings.name} maxLength={80} readOnly={!isAdmin} />
        )}
      </Field>
      {AMOUNTS.map(({ name, label, hint }) => (
        <Field key={name} label={`${label}, ${settings.currency}`} hint={hint} required>
          {(control) => (
            <Input
              {...control}
              name={name}
              inputMode="decimal"
              defaultValue={settings[name]}
              readOnly={!isAdmin}
            />
          )}
        </Field>
      ))}
      {DAYS.map(({ name, label, hint }) => (
        <Field key={name} label={`${label}, working days`} hint={hint} required>
          {(control) => (
            <Input
              {...control}
              name={name}
              inputMode="numeric"
              defaultValue={settings[name]}
              readOnly={!isAdmin}
            />
          )}
        </Field>
      ))}
      {LISTS.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint}>
          {(control) => (
            <Textarea
              {...control}
              name={name}
              rows={4}
              defaultValue={settings[name].join('\n')}
              readOnly={!isAdmin}
            />
          )}
        </Field>
      ))}
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      {isAdmin ? (
        <div>
          <Button type="submit" variant="primary" loading={move.isPending}>
            Save
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function changesOf(form: FormData, settings: Settings) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const sent = {
    name: text('name'),
    smallDealLimit: text('smallDealLimit'),
    materialAmount: text('materialAmount'),
    reviewAmount: text('reviewAmount'),
    escalateAfterWorkingDays: Number(text('escalateAfterWorkingDays')),
    challengeWorkingDays: Number(text('challengeWorkingDays')),
    messageRequestWorkingDays: Number(text('messageRequestWorkingDays')),
    messageApprovalWorkingDays: Number(text('messageApprovalWorkingDays')),
    internalDomains: lines('internalDomains').map((domain) => domain.toLowerCase()),
    knownCompetitors: lines('knownCompetitors'),
  };
  const isChanged = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(Reflect.get(settings, name));
  return Object.fromEntries(Object.entries(sent).filter(isChanged)) as Partial<typeof sent>;
}

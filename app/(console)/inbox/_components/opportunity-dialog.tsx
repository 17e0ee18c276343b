// The form of a new opportunity: typed field by field, checked where it is typed, and sent as a draft that is in no total.
'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { DEAL_TYPE_LABELS, DEAL_TYPES } from '@/server/core/opportunity-draft/draft-state';
import {
  type FieldProblem,
  MOST_CHARACTERS,
  type OpportunityField,
  readOpportunityDraft,
  type TypedOpportunity,
} from '@/server/core/opportunity-draft/read-opportunity-draft';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { DateField } from '../../../_ui/date-field';
import { Field, type FieldControl } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../_components/draft/use-move';

type Typed = Omit<TypedOpportunity, 'accountId' | 'accountName'> & { account: string };

export function OpportunityDialog({
  today,
  timeZone,
  currency,
  onClose,
}: {
  today: string;
  timeZone: string;
  /** The workspace's, to start with. */
  currency: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const move = useMove(client.opportunities.draft.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [typed, setTyped] = useState<Typed>({
    account: '',
    name: '',
    dealType: 'new',
    amount: '',
    currency,
    closesOn: '',
    nextStep: '',
    reason: '',
  });
  const accounts = useAccounts(typed.account);
  const listId = useId();
  const set = (field: keyof Typed) => (event: { target: { value: string } }) => {
    setTyped({ ...typed, [field]: event.target.value });
    setProblems(problems.filter((problem) => problem.field !== field));
  };
  const { account, ...rest } = typed;
  const known = accounts.filter(({ name }) => name === account.trim());
  const isKnown = known.length === 1;

  async function send() {
    const input = { ...rest, ...(isKnown ? { accountId: known[0]?.id } : { accountName: account }) };
    const read = readOpportunityDraft(input, today);
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    const answer = await move.run(input);
    if (!answer) return;
    if (answer.status === 'refused') return setRefusal(answer);
    notifyDone({ title: 'Drafted: it waits to be loaded into the CRM' });
    onClose();
  }
  const field = (name: OpportunityField & keyof Typed, label: string, hint?: string) => ({
    label,
    hint,
    required: true,
    error: problems.find((problem) => problem.field === name)?.says,
  });
  const text = (name: OpportunityField & keyof Typed) => (control: FieldControl) => (
    <Input {...control} value={typed[name]} maxLength={400} onChange={set(name)} />
  );
  return (
    <DecisionDialog
      title="Draft an opportunity"
      description="It is no deal and in no total until the CRM has it: an admin loads it there, and the next import that shows it takes it over."
      action="Draft it"
      noValidate
      isPending={move.isPending}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field
        {...field(
          'account',
          'Account',
          account.trim() === ''
            ? 'One of a deal you see, or the name of a new one'
            : isKnown
              ? 'An account of the workspace'
              : 'A new account, by this name',
        )}
      >
        {(control) => (
          <>
            <Input
              {...control}
              list={listId}
              autoComplete="off"
              maxLength={MOST_CHARACTERS.account}
              value={typed.account}
              onChange={set('account')}
            />
            <datalist id={listId}>
              {accounts.map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field {...field('name', 'Name')}>{text('name')}</Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('dealType', 'Deal type')}>
          {(control) => (
            <NativeSelect
              {...control}
              value={typed.dealType}
              onChange={set('dealType')}
              options={DEAL_TYPES.map((value) => ({ value, label: DEAL_TYPE_LABELS[value] }))}
            />
          )}
        </Field>
        <Field {...field('closesOn', 'Close date')}>
          {(control) => (
            <DateField {...control} min={today} value={typed.closesOn} onChange={set('closesOn')} />
          )}
        </Field>
        <Field {...field('amount', 'Amount', 'In digits, such as 25000')}>
          {(control) => <Input {...control} numeric value={typed.amount} onChange={set('amount')} />}
        </Field>
        <Field {...field('currency', 'Currency')}>
          {(control) => (
            <Input {...control} maxLength={3} value={typed.currency} onChange={set('currency')} />
          )}
        </Field>
      </div>
      <Field {...field('nextStep', 'Next step')}>{text('nextStep')}</Field>
      <Field {...field('reason', 'Reason', 'Why there is an opportunity')}>{text('reason')}</Field>
    </DecisionDialog>
  );
}

/** From two characters on; what was found before stays until the next answer. */
function useAccounts(typed: string) {
  const trpc = useTRPC();
  const q = typed.trim().slice(0, 120);
  const { data } = useQuery(
    trpc.opportunities.accounts.queryOptions(
      { q },
      { enabled: q.length >= 2, placeholderData: keepPreviousData },
    ),
  );
  return data ?? [];
}

// The first admin's form: who they are, and the first workspace.
'use client';
import { type FormEvent, useState } from 'react';
import type { WorkspaceChoices } from '../../../_lib/workspace-choices';
import { Button } from '../../../_ui/button';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { Notice } from '../../../_ui/notice';
import { type JoinProblem, join } from '../../_components/join';
import { PasswordFields } from '../../_components/password-fields';
import { readWorkspaceFields } from '../../_components/read-workspace-fields';
import { WorkspaceFields } from '../../_components/workspace-fields';

const OWN_FIELDS = [
  'name',
  'email',
  'password',
  'workspace.name',
  'workspace.timeZone',
  'workspace.currency',
];

export function WelcomeForm({ token, choices }: { token: string; choices: WorkspaceChoices }) {
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    const password = text('password');
    if (password !== text('again'))
      return setProblem({ field: 'password', reason: 'The two passwords differ. Type them again.' });
    setIsBusy(true);
    setProblem(null);
    const given = { token, name: text('name'), email: text('email').trim(), password };
    const found = await join('/api/welcome', { ...given, workspace: readWorkspaceFields(form) }, password);
    if (found === null) return;
    setProblem(found);
    setIsBusy(false);
  }
  const errorOf = (field: string) => (problem?.field === field ? problem.reason : undefined);

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {problem && !OWN_FIELDS.includes(problem.field ?? '') ? (
        <Notice kind="danger" title={problem.reason} />
      ) : null}
      <Field label="Your name" required error={errorOf('name')}>
        {(control) => <Input {...control} name="name" maxLength={120} autoComplete="name" autoFocus />}
      </Field>
      <Field label="Mail address" required error={errorOf('email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" />}
      </Field>
      <PasswordFields error={errorOf('password')} />
      <WorkspaceFields choices={choices} problem={problem} />
      <Button type="submit" variant="primary" loading={isBusy}>
        Set up the workspace
      </Button>
    </form>
  );
}

// The form of a new workspace; afterwards the browser shows that workspace, where the first import waits.
'use client';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '../../../../_lib/trpc';
import type { WorkspaceChoices } from '../../../../_lib/workspace-choices';
import { Button } from '../../../../_ui/button';
import { Notice } from '../../../../_ui/notice';
import { readWorkspaceFields } from '../../../../(auth)/_components/read-workspace-fields';
import { WorkspaceFields } from '../../../../(auth)/_components/workspace-fields';

export function NewWorkspaceForm({ choices }: { choices: WorkspaceChoices }) {
  const client = useTRPCClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = readWorkspaceFields(new FormData(event.currentTarget));
    if (given.name.trim() === '') return setProblem('Write a name for the workspace.');
    setIsBusy(true);
    setProblem(null);
    const answer = await client.workspaces.create.mutate(given).catch(() => null);
    if (answer?.ok) {
      const form = new FormData();
      form.set('workspace', answer.slug);
      await fetch('/api/workspace', { method: 'POST', body: form, redirect: 'manual' });
      window.location.assign('/sources');
      return;
    }
    setProblem(answer?.reason ?? 'The workspace was not set up. Check the form and try again.');
    setIsBusy(false);
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {problem ? <Notice kind="danger" title={problem} /> : null}
      <WorkspaceFields choices={choices} />
      <div>
        <Button type="submit" variant="primary" loading={isBusy}>
          Set up the workspace
        </Button>
      </div>
    </form>
  );
}

// Sets up another workspace: its own books, its own people, its own imports.
import type { Metadata } from 'next';
import { loadShell } from '@/server/http/load-shell';
import { workspaceChoices } from '../../../_lib/workspace-choices';
import { Card } from '../../../_ui/card';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { NewWorkspaceForm } from './_components/new-workspace-form';

export const metadata: Metadata = { title: 'New workspace' };

export default async function NewWorkspacePage() {
  const shell = await loadShell();
  const isAdmin = shell?.person.role === 'revops_admin';
  return (
    <div className="max-w-xl">
      <PageHeader
        title="New workspace"
        hint="You become its first admin. Nothing of this workspace is carried over."
        crumbs={[{ label: 'People', href: '/people' }, { label: 'New workspace' }]}
      />
      {isAdmin ? (
        <Card>
          <NewWorkspaceForm choices={workspaceChoices()} />
        </Card>
      ) : (
        <Notice
          kind="refusal"
          title="A revops admin sets up workspaces."
          actions={<LinkButton href="/people?role=revops_admin">See who that is</LinkButton>}
        />
      )}
    </div>
  );
}

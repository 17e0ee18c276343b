// Where files are given to an import.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { ImportForm } from './_components/import-form';

export const metadata: Metadata = { title: 'Import files' };

export default async function ImportFilesPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.sources.list.queryOptions());
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Import files"
        hint={`Into ${seat.workspace.name}. What is known already and unchanged stays as it is.`}
        crumbs={[{ label: 'Sources', href: '/sources' }, { label: 'Import files' }]}
      />
      {seat.actor.role === 'revops_admin' ? (
        <Hydrate>
          <ImportForm today={seat.today} />
        </Hydrate>
      ) : (
        <Notice
          kind="refusal"
          title="A revops admin imports files."
          actions={<LinkButton href="/people?role=revops_admin">See who that is</LinkButton>}
        />
      )}
    </div>
  );
}

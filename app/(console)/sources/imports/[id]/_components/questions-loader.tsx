// Loads what an import asks, from the upload that waits, and shows the form that answers it.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTRPC } from '../../../../../_lib/trpc';
import { LinkButton } from '../../../../../_ui/link-button';
import { Notice } from '../../../../../_ui/notice';
import { SkeletonTable } from '../../../../../_ui/skeleton-table';

const MappingForm = dynamic(() => import('./mapping-form').then((it) => it.MappingForm), { ssr: false });

export function QuestionsLoader({
  id,
  sourceName,
  timeZone,
}: {
  id: string;
  sourceName: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.imports.questions.queryOptions(
      { id },
      // What was chosen must not be asked over; the answer ends the question.
      { staleTime: Number.POSITIVE_INFINITY, retry: false },
    ),
  );
  if (error) {
    return (
      <Notice
        kind="danger"
        title={error.message}
        actions={<LinkButton href="/sources/import">Send the files again</LinkButton>}
      />
    );
  }
  if (!data) return <SkeletonTable label="Looking at the files" rows={8} columns={4} />;
  return <MappingForm id={id} asking={data} sourceName={sourceName} timeZone={timeZone} />;
}

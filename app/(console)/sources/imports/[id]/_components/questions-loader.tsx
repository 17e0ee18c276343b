// Loads what an import asks, from the upload that waits, and shows the form that answers it.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTRPC } from '../../../../../_lib/trpc';
import { LinkButton } from '../../../../../_ui/link-button';
import { Notice } from '../../../../../_ui/notice';
import { SkeletonTable } from '../../../../../_ui/skeleton-table';
import type { Asking } from '../../../_components/answers';

const MappingForm = dynamic(() => import('./mapping-form').then((it) => it.MappingForm), { ssr: false });

export function QuestionsLoader({
  id,
  problem,
  sourceName,
  timeZone,
}: {
  id: string;
  problem: string | null;
  sourceName: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.imports.questions.queryOptions(
      { id },
      // What was chosen must not be asked over; the answer ends the question, and the next one is another.
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false },
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
  if (
    data.isAgain &&
    data.tables.length === 0 &&
    Object.values(data.questions).every(({ length }) => length === 0)
  )
    return (
      <Notice title="Every column, stage, date and number of these files is known: nothing of them can be read otherwise." />
    );
  return (
    <MappingForm
      key={asked(data)}
      id={id}
      asking={data}
      problem={problem}
      sourceName={sourceName}
      timeZone={timeZone}
    />
  );
}

/** Another question is another form: with what was guessed for it, not with what was chosen before. */
const asked = ({ isAgain, questions, tables }: Asking): string =>
  JSON.stringify([isAgain, questions, tables.map(({ file }) => file)]);

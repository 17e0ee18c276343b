// How old what the totals rest on is, source by source.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { TextLink } from '../../../_ui/text-link';

export function SourceLine({ today }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.forecast.sources.queryOptions());
  if (!data) return null;
  const known = data.filter((source) => source.asOf !== null);
  if (known.length === 0) {
    return (
      <>
        Nothing is imported yet. <TextLink href="/sources">Import a CRM export</TextLink>
      </>
    );
  }
  return (
    <>
      {known.map((source, index) => (
        <span key={source.sourceId}>
          {index > 0 ? ' · ' : ''}
          <TextLink href="/sources" quiet>
            {source.name}
          </TextLink>{' '}
          as of {formatDay(source.asOf, today)}
        </span>
      ))}
    </>
  );
}

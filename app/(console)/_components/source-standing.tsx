// How old what a total rests on is, source by source, and whether it ties out: beside every total.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatDay, formatRelativeDay } from '../../_lib/format';
import { useTRPC } from '../../_lib/trpc';
import { Badge } from '../../_ui/badge';
import { TextLink } from '../../_ui/text-link';
import { TieMark } from './tie-mark';

/** @param today the workspace's day, YYYY-MM-DD. */
export function SourceStanding({ today }: { today: string }) {
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
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {known.map((source) => (
        <span key={source.sourceId} className="inline-flex flex-wrap items-center gap-x-1.5">
          <TextLink href={source.importId ? `/sources/imports/${source.importId}` : '/sources'} quiet>
            {source.name}
          </TextLink>
          <span title={formatRelativeDay(source.asOf, today)}>
            as of {formatDay(source.asOf, today)}
            {importedLater(source, today)}
          </span>
          {source.isOld ? <Badge tone="warn">{formatRelativeDay(source.asOf, today)}</Badge> : null}
          <TieMark standing={source.tie} />
        </span>
      ))}
    </span>
  );
}

/** When it came in, where that is another day; a simulated workspace's clock knows nothing of days after its own. */
function importedLater(
  { asOf, importedOn }: { asOf: string | null; importedOn: string | null },
  today: string,
): string {
  if (importedOn === null || importedOn === asOf || importedOn > today) return '';
  const day = importedOn === today ? 'today' : formatDay(importedOn, today);
  return `, imported ${day}`;
}

// The mapping that was saved for a source, as a file that the command line takes with --mapping.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { saveAsFile } from '../../_components/save-as-file';
import type { SourceLine } from './answers';

export function MappingDownload({ source }: { source: SourceLine }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.sources.mapping.queryOptions({ sourceId: source.id }));
  if (!data) return null;
  return (
    <div className="flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2">
      <span className="text-sm">Mapping, version {data.version}</span>
      <Button size="sm" onClick={() => saveAsFile(`mapping-v${data.version}.json`, data.mapping)}>
        Download
      </Button>
    </div>
  );
}

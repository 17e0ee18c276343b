// Imports that run or wait for an answer, at the top of the page until they end.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Card } from '../../../_ui/card';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { TextLink } from '../../../_ui/text-link';
import { FIRST_IMPORTS } from './import-history';
import { ImportProgress } from './import-progress';
import { isRunning } from './import-state';

const LOOK_EVERY_MS = 500;

export function RunningImports() {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.imports.list.queryOptions(
      { most: FIRST_IMPORTS },
      {
        refetchInterval: ({ state }) =>
          state.data?.some((line) => isRunning(line.state)) ? LOOK_EVERY_MS : false,
      },
    ),
  );
  const open = (data ?? []).filter(
    (line) => isRunning(line.state) || line.state === 'needs_mapping' || line.state === 'ready',
  );
  const running = open.filter((line) => isRunning(line.state));
  if (open.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {open.map((line) =>
        line.state === 'needs_mapping' ? (
          <Notice
            key={line.id}
            kind="warning"
            title={`The import of ${line.sourceName} as of ${formatDay(line.asOf)} asks something only you can answer`}
            actions={<LinkButton href={`/sources/imports/${line.id}`}>Answer</LinkButton>}
          />
        ) : line.state === 'ready' ? (
          <Notice
            key={line.id}
            title={`The import of ${line.sourceName} as of ${formatDay(line.asOf)} is compared and waits for a go`}
            actions={<LinkButton href={`/sources/imports/${line.id}`}>See what it would change</LinkButton>}
          />
        ) : (
          <Card key={line.id}>
            <div className="mb-2 text-sm">
              <TextLink href={`/sources/imports/${line.id}`} className="font-medium">
                {line.sourceName}
              </TextLink>{' '}
              <span className="text-ink-3">as of {formatDay(line.asOf)}</span>
            </div>
            <ImportProgress
              line={line}
              ahead={running.filter((other) => other.createdAt < line.createdAt).length}
            />
          </Card>
        ),
      )}
    </div>
  );
}

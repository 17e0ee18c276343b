// An import's page follows it: asked every half second while it runs, then it stands still.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { formatDay, formatInstant } from '../../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Card } from '../../../../../_ui/card';
import { LinkButton } from '../../../../../_ui/link-button';
import { Notice } from '../../../../../_ui/notice';
import { notifyDone, notifyFailed } from '../../../../../_ui/notify';
import { PageHeader } from '../../../../../_ui/page-header';
import { useMove } from '../../../../_components/draft/use-move';
import { ImportProgress } from '../../../_components/import-progress';
import { ImportState, isRunning } from '../../../_components/import-state';
import { pageReason } from '../../../_components/page-reason';
import { NobodyAtWork } from './nobody-at-work';
import { OriginLine } from './origin-line';
import { QuestionsLoader } from './questions-loader';
import { RollBack } from './roll-back';

const LOOK_EVERY_MS = 500;

// One or the other is shown.
const DryRunView = dynamic(() => import('./dry-run-view').then((it) => it.DryRunView));
const ImportResult = dynamic(() => import('./import-result').then((it) => it.ImportResult));

export function ImportScreen({
  id,
  today,
  timeZone,
  isAdmin,
  canTie,
}: {
  id: string;
  today: string;
  timeZone: string;
  isAdmin: boolean;
  /** Finance or an admin: enters the CRM's own totals. */
  canTie: boolean;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cancel = useMove(client.imports.cancel.mutate);
  const { data: page } = useQuery(
    trpc.imports.page.queryOptions(
      { id },
      {
        refetchInterval: ({ state }) =>
          state.data && isRunning(state.data.line.state) ? LOOK_EVERY_MS : false,
      },
    ),
  );
  if (!page) return null;
  const { line } = page;
  const canCancel = isAdmin && ['queued', 'needs_mapping', 'reading'].includes(line.state);

  async function stop() {
    const answer = await cancel.run({ importId: id });
    if (answer?.status === 'refused') notifyFailed({ title: 'Not cancelled', description: answer.reason });
    else if (answer) notifyDone({ title: 'Import cancelled', description: 'Nothing of it was kept.' });
  }
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={line.sourceName}
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: `Import as of ${formatDay(line.asOf, today)}` },
        ]}
        hint={`Files speak of ${formatDay(line.asOf, today)} · begun ${formatInstant(line.createdAt, timeZone, { today })} by ${line.requestedBy ?? 'the command line'}`}
        controls={
          <>
            <ImportState state={line.state} />
            {canCancel ? (
              <Button loading={cancel.isPending} onClick={stop}>
                Cancel import
              </Button>
            ) : null}
            {isAdmin && line.state === 'published' ? <RollBack importId={id} timeZone={timeZone} /> : null}
          </>
        }
      />
      <OriginLine origin={page.origin} />
      {page.isIdle ? <NobodyAtWork /> : null}
      {isRunning(line.state) ? (
        <Card>
          <ImportProgress line={line} ahead={page.ahead} />
          <p className="mt-2 text-ink-3 text-xs">You can close this tab; the import goes on.</p>
        </Card>
      ) : null}
      {line.state === 'needs_mapping' ? (
        isAdmin ? (
          <QuestionsLoader id={id} problem={line.problem} sourceName={line.sourceName} timeZone={timeZone} />
        ) : (
          <Notice kind="warning" title="The import waits for a revops admin to say how its files are read." />
        )
      ) : null}
      {line.state === 'ready' ? (
        <DryRunView page={page} isAdmin={isAdmin} today={today} timeZone={timeZone} />
      ) : null}
      {line.state === 'failed' || line.state === 'cancelled' || line.state === 'rolled_back' ? (
        <Notice
          kind={line.state === 'failed' ? 'danger' : 'info'}
          title={pageReason(line.problem ?? 'The import ended before it was published.')}
          actions={isAdmin ? <LinkButton href="/sources/import">Import again</LinkButton> : null}
        >
          Nothing of it is in the forecast.
        </Notice>
      ) : null}
      {line.state === 'published' ? (
        <ImportResult page={page} today={today} timeZone={timeZone} canTie={canTie} />
      ) : null}
    </div>
  );
}

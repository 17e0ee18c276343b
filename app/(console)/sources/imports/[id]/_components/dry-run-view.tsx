// What an import would change, before anything is written, with the two answers to it: go, or not.
'use client';
import { useState } from 'react';
import { formatCountOf, formatDay } from '../../../../../_lib/format';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Notice } from '../../../../../_ui/notice';
import { notifyDone, notifyFailed } from '../../../../../_ui/notify';
import { useMove } from '../../../../_components/draft/use-move';
import type { ImportPage } from '../../../_components/answers';
import { BiggestChanges } from './biggest-changes';
import { ComparedTotals } from './compared-totals';
import { DryRunCounts } from './dry-run-counts';
import { FileTable } from './file-table';
import { NotMapped } from './not-mapped';
import { QuestionsLoader } from './questions-loader';
import { RefusedRows } from './refused-rows';

export function DryRunView({
  page,
  isAdmin,
  today,
  timeZone,
}: {
  page: ImportPage;
  isAdmin: boolean;
  today: string;
  timeZone: string;
}) {
  const [isReading, setIsReading] = useState(false);
  const client = useTRPCClient();
  const go = useMove(client.imports.go.mutate);
  const discard = useMove(client.imports.cancel.mutate);
  const { dryRun, line } = page;
  if (!dryRun)
    return (
      <Notice kind="warning" title="The import is compared and waits for a revops admin to publish it." />
    );

  async function publish() {
    const answer = await go.run({ importId: line.id });
    if (answer?.status === 'refused') notifyFailed({ title: 'Not published', description: answer.reason });
  }
  async function drop() {
    const answer = await discard.run({ importId: line.id });
    if (answer?.status === 'refused') notifyFailed({ title: 'Not discarded', description: answer.reason });
    else if (answer) notifyDone({ title: 'Import discarded', description: 'Nothing of it was kept.' });
  }
  const { refused, read } = line.counts;
  const isAllRefused = refused > 0 && refused === read && !dryRun.wouldChange;
  return (
    <>
      {dryRun.isComparedAgain ? (
        <Notice kind="warning" title="Another import was published while this one waited.">
          It was compared again: what you see now is what it would change today.
        </Notice>
      ) : null}
      <Notice
        kind={dryRun.wouldChange ? 'info' : isAllRefused ? 'warning' : 'done'}
        title={
          dryRun.wouldChange
            ? 'Nothing is written yet. This is what it would change.'
            : isAllRefused
              ? 'Nothing is written, and nothing would change: every row was refused.'
              : 'Nothing is written, and nothing would change: all of it is known already.'
        }
        actions={
          isAdmin ? (
            <>
              {isAllRefused ? null : (
                <Button
                  variant="primary"
                  loading={go.isPending}
                  disabled={discard.isPending}
                  onClick={publish}
                >
                  Publish this import
                </Button>
              )}
              <Button aria-expanded={isReading} onClick={() => setIsReading(!isReading)}>
                Read it otherwise
              </Button>
              <Button loading={discard.isPending} disabled={go.isPending} onClick={drop}>
                Discard
              </Button>
            </>
          ) : null
        }
      >
        {isAllRefused
          ? 'Below it says why. Where the files are right, read them otherwise; else discard this and send them again.'
          : refused > 0
            ? `${formatCountOf(refused, 'row was', 'rows were')} refused and would stay out; everything else is published in one step or not at all.`
            : 'It is published in one step or not at all.'}
        {dryRun.isNewest
          ? null
          : ` A later day of this source was imported before: this is inserted into the past, and compared with what was known on ${formatDay(line.asOf, today)}. The present stays as it is${dryRun.reachesPresent > 0 ? `, but for ${formatCountOf(dryRun.reachesPresent, 'deal', 'deals')} that no later import shows` : ''}.`}
      </Notice>
      {isReading ? (
        <QuestionsLoader id={line.id} problem={null} sourceName={line.sourceName} timeZone={timeZone} />
      ) : null}
      <DryRunCounts dryRun={dryRun} refused={refused} />
      <ComparedTotals
        totals={dryRun.totals}
        beside={dryRun.isNewest ? 'Last import' : `Known on ${formatDay(line.asOf, today)}`}
      />
      <BiggestChanges dryRun={dryRun} today={today} />
      <NotMapped dryRun={dryRun} notes={page.notes ?? []} />
      <FileTable files={page.files} />
      {refused > 0 ? <RefusedRows page={page} /> : null}
    </>
  );
}

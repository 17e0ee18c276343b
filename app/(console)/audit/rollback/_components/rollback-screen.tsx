// The rollback of many moves: the range, the preview, the reason, and what came of it.
'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_UNITS } from '@/server/core/rollback/most-units';
import type { RollbackRange } from '@/server/core/rollback/rollback-range';
import { formatCount, formatCountOf } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { EmptyState } from '../../../../_ui/empty-state';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { TextLink } from '../../../../_ui/text-link';
import { ApplyDialog, type RolledBack } from './apply-dialog';
import { OtherMoves } from './other-moves';
import { PreviewTable } from './preview-table';
import { RangeForm } from './range-form';

export function RollbackScreen({
  range,
  isWhole,
  today,
  timeZone,
}: {
  /** As the address names it. */
  range: RollbackRange;
  /** Whether it says which moves: an empty one is asked nothing about. */
  isWhole: boolean;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const preview = useQuery(
    trpc.rollback.preview.queryOptions({ range }, { enabled: isWhole, placeholderData: keepPreviousData }),
  );
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setIsAsking] = useState(false);
  const [done, setDone] = useState<RolledBack | null>(null);
  const items = preview.data?.items ?? [];
  const taken = items.filter(({ unitId, verdict }) => verdict === 'rolls_back' && !except.has(unitId));
  const deals = new Set(taken.map(({ opportunityId }) => opportunityId)).size;
  const setExcepted = (unitId: string, isExcepted: boolean) => {
    const next = new Set(except);
    if (isExcepted) next.add(unitId);
    else next.delete(unitId);
    setExcept(next);
  };
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Roll back"
        hint="Takes moves back as far as they still stand; every other one says why it stays"
        crumbs={[{ label: 'Audit', href: '/audit' }]}
      />
      {done ? (
        <Notice
          kind="done"
          title={`${formatCountOf(done.rolledBack, 'change')} on ${formatCountOf(done.deals, 'deal')} rolled back`}
        >
          {done.leftAlone > 0
            ? `${formatCount(done.leftAlone)} stayed as they are; below each says why. `
            : ''}
          <TextLink href="/audit?kind=move.roll_back_many" className="underline">
            See it in the log
          </TextLink>
        </Notice>
      ) : null}
      <RangeForm range={range} today={today} />
      {!isWhole ? (
        <EmptyState title="Say which moves">
          Choose an agent, a rule with its version, an import or a time. Nothing is changed until you have
          seen what each would go back to.
        </EmptyState>
      ) : preview.isError ? (
        <Notice kind="danger" title="The preview could not be made">
          {preview.error.message}
        </Notice>
      ) : preview.isPending ? (
        <SkeletonTable label="Looking what still stands" rows={8} columns={7} />
      ) : preview.data.isTooMany ? (
        <Notice kind="warning" title={`More than ${formatCount(MOST_UNITS)} changes`}>
          Narrow the range, by day or by rule, and go in steps: each should be looked through.
        </Notice>
      ) : items.length === 0 ? (
        <>
          <EmptyState title="Nothing to take back">
            No decision, change or answer that you may see is in this range.
          </EmptyState>
          <OtherMoves others={preview.data.others} />
        </>
      ) : (
        <section aria-label="Preview" className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm">
              <strong className="font-semibold tabular-nums">{formatCount(taken.length)}</strong> of{' '}
              {formatCount(items.length)} go back, on {formatCountOf(deals, 'deal')}
            </p>
            <Button
              variant="primary"
              aria-haspopup="dialog"
              disabled={taken.length === 0}
              onClick={() => setIsAsking(true)}
            >
              Roll back {formatCount(taken.length)}
            </Button>
          </div>
          <PreviewTable
            items={items}
            except={except}
            onExcept={setExcepted}
            today={today}
            timeZone={timeZone}
          />
          <OtherMoves others={preview.data.others} />
        </section>
      )}
      {isAsking ? (
        <ApplyDialog
          range={range}
          except={[...except]}
          count={taken.length}
          timeZone={timeZone}
          onDone={(result) => {
            setIsAsking(false);
            setExcept(new Set());
            setDone(result);
          }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </div>
  );
}

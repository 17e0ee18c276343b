// The page of one snapshot; while it is being frozen it shows that and looks again.
'use client';
import { useQuery } from '@tanstack/react-query';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import {
  formatCount,
  formatCountOf,
  formatInstant,
  formatMoney,
  formatMoneyCompact,
} from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Progress } from '../../../../_ui/progress';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Stat } from '../../../../_ui/stat';
import { StatRow } from '../../../../_ui/stat-row';
import { TextLink } from '../../../../_ui/text-link';
import type { SnapshotPage } from '../../_components/answers';
import { SnapshotStatus } from '../../_components/snapshot-status';
import { FrozenAdjustments } from './frozen-adjustments';
import { FrozenCalls } from './frozen-calls';
import { FrozenDeals } from './frozen-deals';
import { FrozenQuotas } from './frozen-quotas';
import { frozenRates } from './frozen-rates';
import { FrozenTotals } from './frozen-totals';
import { ReviewSection } from './review-section';
import { SnapshotFiles } from './snapshot-files';

const REASONS: Record<string, string> = { ...REASON_WORDS.snapshot, ...REASON_WORDS.supersede };

export function SnapshotScreen({
  id,
  today,
  timeZone,
  isFinance,
}: {
  id: string;
  today: string;
  timeZone: string;
  isFinance: boolean;
}) {
  const trpc = useTRPC();
  const { data: page, error } = useQuery(
    trpc.snapshots.page.queryOptions(
      { id },
      {
        retry: false,
        refetchInterval: ({ state }) =>
          state.data && ['requested', 'begun'].includes(state.data.state) ? 700 : false,
      },
    ),
  );
  if (error)
    return (
      <div className="flex flex-col gap-6">
        <PageHeader title="Snapshot" crumbs={[{ label: 'Snapshots', href: '/snapshots' }]} />
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/snapshots">See the snapshots</LinkButton>}
        />
      </div>
    );
  if (!page) return <SkeletonTable label="Loading the snapshot" rows={6} columns={7} />;
  const rates = frozenRates(page, timeZone);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={`Snapshot ${page.periodLabel}`}
        hint={`${REASONS[page.reasonCode] ?? page.reasonCode} · as of ${formatInstant(page.effectiveAt ?? page.requestedAt, timeZone, { today })} · ${page.basis === 'source' ? 'as the CRM says' : 'with accepted values'}${rates ? ` · ${rates}` : ''}${page.teams.length > 0 ? ` · ${page.teams.join(', ')}` : ''}`}
        crumbs={[{ label: 'Snapshots', href: '/snapshots' }, { label: page.periodLabel }]}
        controls={
          <>
            <SnapshotStatus line={page} />
            {page.state === 'completed' ? (
              <LinkButton
                href={`/snapshots/compare?from=${page.previous?.id ?? page.id}${page.previous ? `&to=${page.id}` : ''}`}
              >
                {page.previous ? 'Compare with the last' : 'Compare with now'}
              </LinkButton>
            ) : null}
            {page.state === 'completed' ? (
              <LinkButton href={`/snapshots/${page.id}/restate`}>Restate</LinkButton>
            ) : null}
            {isFinance && page.state === 'completed' && !page.supersededById ? (
              <LinkButton href={`/snapshots/freeze?supersedes=${page.id}`}>Supersede</LinkButton>
            ) : null}
          </>
        }
      />
      <Lineage page={page} />
      {page.isReconstructed ? (
        <Notice kind="info" title="Reconstructed: nobody froze that day">
          It holds the state of {formatInstant(page.effectiveAt, timeZone, { today })} as the records told it
          on {formatInstant(page.requestedAt, timeZone)}. Its files and the verifier say so too.
        </Notice>
      ) : null}
      {page.erased ? (
        <Notice
          kind="info"
          title={`Names in it were erased ${formatInstant(page.erased.at, timeZone, { today })}`}
        >
          {page.erased.isBeingMade
            ? 'Its files are being made anew without them; export it in a minute.'
            : 'Its labels and rendered files were made anew without them. Lines, root and proofs are as they were frozen, and every export says so.'}
        </Notice>
      ) : null}
      {page.state === 'failed' ? (
        <Notice
          kind="danger"
          title={page.problem ?? 'The freeze was given up.'}
          actions={
            isFinance ? (
              <LinkButton
                href={`/snapshots/freeze${page.supersedesId ? `?supersedes=${page.supersedesId}` : ''}`}
              >
                Freeze again
              </LinkButton>
            ) : undefined
          }
        >
          Nothing of it was kept.
        </Notice>
      ) : page.state === 'completed' && page.totals ? (
        <>
          <Tiles page={page} totals={page.totals} />
          <FrozenTotals page={page} timeZone={timeZone} />
          <FrozenDeals page={page} />
          <FrozenCalls page={page} today={today} timeZone={timeZone} />
          <FrozenAdjustments page={page} today={today} timeZone={timeZone} />
          <FrozenQuotas page={page} today={today} />
          <SnapshotFiles page={page} today={today} timeZone={timeZone} />
          <ReviewSection page={page} today={today} timeZone={timeZone} isFinance={isFinance} />
        </>
      ) : (
        <Progress label="Being frozen; you may close this page" done={0} total={null} />
      )}
    </div>
  );
}

function Lineage({ page }: { page: SnapshotPage }) {
  if (page.supersededById)
    return (
      <Notice
        kind="warning"
        title="A later snapshot corrects this one"
        actions={<LinkButton href={`/snapshots/${page.supersededById}`}>Open it</LinkButton>}
      />
    );
  if (!page.supersedesId) return null;
  return (
    <p className="text-ink-2 text-sm">
      {page.state === 'failed' ? 'It was to correct an' : 'It corrects an'}{' '}
      <TextLink href={`/snapshots/${page.supersedesId}`}>earlier snapshot</TextLink>, which stays as it was.
    </p>
  );
}

function Tiles({ page, totals }: { page: SnapshotPage; totals: NonNullable<SnapshotPage['totals']> }) {
  const { currency } = page;
  const money = (amount: string) => ({
    value: formatMoneyCompact(amount, currency),
    title: formatMoney(amount, currency),
  });
  const commit = page.categories.find((row) => row.category === 'commit');
  return (
    <StatRow label="The frozen forecast in short">
      <Stat label="Closed" {...money(page.closed ?? '0')} />
      <Stat label="Commit" {...money(page.commit ?? '0')}>
        {formatMoney(commit?.byState.evidenced ?? '0', currency)} evidenced
      </Stat>
      <Stat label="Open blocking gaps" value={formatCount(totals.blockingGaps.count)}>
        {formatMoney(totals.blockingGaps.total, currency)} on{' '}
        {formatCountOf(totals.blockingGaps.deals, 'deal')}
      </Stat>
      <Stat label="Commit not gated" {...money(totals.notGatedCommit.total)}>
        {formatCountOf(totals.notGatedCommit.deals, 'deal')}
      </Stat>
      <Stat label="Commit waived" {...money(totals.waivedCommit.total)}>
        {formatCountOf(totals.waivedCommit.deals, 'deal')}
      </Stat>
    </StatRow>
  );
}

// The restatement of one snapshot: the difference, its causes as a waterfall, and each deal then and today.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { MEASURE_WORDS } from '@/server/core/waterfall/comparison-measure';
import { formatInstant, formatMoney, formatMoneyChange } from '../../../../../_lib/format';
import { useTRPC } from '../../../../../_lib/trpc';
import { buttonStyle } from '../../../../../_ui/button-style';
import { Checkbox } from '../../../../../_ui/checkbox';
import { LinkButton } from '../../../../../_ui/link-button';
import { Notice } from '../../../../../_ui/notice';
import { PageHeader } from '../../../../../_ui/page-header';
import { Progress } from '../../../../../_ui/progress';
import { Stat } from '../../../../../_ui/stat';
import { StatRow } from '../../../../../_ui/stat-row';
import { SourceStanding } from '../../../../_components/source-standing';
import { MeasureControl } from '../../../_components/measure-control';
import { MovedDeals } from '../../../_components/moved-deals';
import { WaterfallSection } from '../../../_components/waterfall-section';
import { compareAddress, readCompareAddress } from '../../../compare/_components/compare-address';

export function RestateScreen({ id, today, timeZone }: { id: string; today: string; timeZone: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { categories, team, owner, period, measure, cause } = readCompareAddress(
    Object.fromEntries(useSearchParams()),
  );
  const chosen = {
    categories,
    ...(team ? { team } : {}),
    ...(owner ? { owner } : {}),
    ...(period ? { period } : {}),
    ...(measure ? { measure } : {}),
  };
  const { data: page } = useQuery(trpc.snapshots.page.queryOptions({ id }, { retry: false }));
  const { data, error } = useQuery(
    trpc.snapshots.restate.queryOptions(
      { id, ...chosen, ...(cause ? { cause } : {}) },
      {
        retry: false,
        placeholderData: (held) => held,
        refetchInterval: ({ state }) => (state.data?.waits && !state.data.waits.problem ? 700 : false),
      },
    ),
  );
  const path = `/snapshots/${id}/restate`;
  const here = (change: object) => compareAddress(path, { ...chosen, ...change });
  const restated = data?.restated ?? null;
  const problem =
    error?.message ?? data?.waits?.problem ?? (restated && 'problem' in restated ? restated.problem : null);
  const label = page?.periodLabel ?? 'Snapshot';
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Restatement"
        hint="As reported at the freeze, against the same moment recomputed from what is known today"
        crumbs={[
          { label: 'Snapshots', href: '/snapshots' },
          { label, href: `/snapshots/${id}` },
          { label: 'Restatement' },
        ]}
        controls={
          restated && 'waterfall' in restated ? (
            <form method="post" action={compareAddress(`/api/snapshots/${id}/restatement.csv`, chosen)}>
              <button type="submit" className={buttonStyle({})}>
                Every deal (CSV)
              </button>
            </form>
          ) : undefined
        }
      >
        <div className="text-ink-2 text-xs">
          <SourceStanding today={today} />
        </div>
      </PageHeader>
      <div className="max-w-56">
        <MeasureControl
          aria-label="Measure"
          isWeighted={measure === 'weighted'}
          onMeasure={(next) => router.push(here({ measure: next }), { scroll: false })}
        />
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
        <legend className="sr-only">Categories</legend>
        {CATEGORIES.filter((category) => category !== 'omitted')
          .toReversed()
          .map((category) => {
            const others = categories.filter((each) => each !== category);
            const isOn = others.length < categories.length;
            return (
              <Checkbox
                key={category}
                label={CATEGORY_LABELS[category]}
                checked={isOn}
                disabled={isOn && others.length === 0}
                onChange={() =>
                  router.push(here({ categories: isOn ? others : [...others, category] }), { scroll: false })
                }
              />
            );
          })}
      </fieldset>
      {problem ? (
        <Notice
          kind="refusal"
          title={problem}
          actions={<LinkButton href={`/snapshots/${id}`}>Back to the snapshot</LinkButton>}
        />
      ) : restated === null || 'problem' in restated ? (
        <Progress
          label="Putting that moment together from what is known today"
          done={data?.waits?.done ?? 0}
          total={data?.waits?.total ?? null}
        />
      ) : (
        <>
          <StatRow label="The restatement in short">
            <Stat label="As reported" value={formatMoney(restated.waterfall.start, restated.currency)} />
            <Stat label="Recomputed today" value={formatMoney(restated.waterfall.end, restated.currency)} />
            <Stat
              label="As reported − recomputed"
              value={formatMoneyChange(restated.difference, restated.currency)}
            />
            <Stat label="Not explained" value={formatMoney(restated.waterfall.residual, restated.currency)} />
          </StatRow>
          <WaterfallSection
            title={`${restated.period.label}, ${formatInstant(restated.effectiveAt, timeZone, { today })}`}
            ends={['As reported', 'Recomputed today']}
            waterfall={restated.waterfall}
            currency={restated.currency}
            cause={cause}
            source={`Frozen lines, and the records as they are known today. ${MEASURE_WORDS[restated.measure]}`}
            hrefOf={(next) => `${here({ cause: next })}#deals`}
          />
          <MovedDeals
            deals={restated.deals}
            more={restated.more}
            currency={restated.currency}
            cause={cause}
            allHref={`${here({})}#deals`}
            isWeighted={restated.measure === 'weighted'}
            words={['Reported', 'Today']}
          />
        </>
      )}
    </div>
  );
}

// A deal at a past moment: promises, checklist and flags as known then beside as known now; what late evidence changed is marked.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useRouter, useSearchParams } from 'next/navigation';
import { filterAddress } from '@/server/core/filter/filter-address';
import { TEMPLATE_KEYS, TEMPLATE_LABELS } from '@/server/core/rules/template-keys';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { OUTCOME_LABELS } from '@/server/core/vocabulary/phase';
import type { AppRouter } from '@/server/trpc/root';
import { formatDay, formatMoney } from '../../../../../_lib/format';
import { useTRPC } from '../../../../../_lib/trpc';
import { EmptyState } from '../../../../../_ui/empty-state';
import { LinkButton } from '../../../../../_ui/link-button';
import { Notice } from '../../../../../_ui/notice';
import { PageHeader } from '../../../../../_ui/page-header';
import { Section } from '../../../../../_ui/section';
import { SegmentedControl } from '../../../../../_ui/segmented-control';
import { SkeletonTable } from '../../../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import { AsOfControl } from '../../../../_components/as-of-control';
import { DOLLAR_STATE_LOOKS } from '../../../../_components/evidence/item-state-look';
import { ItemStateMark } from '../../../../_components/evidence/item-state-mark';
import { PastLabel } from '../../../../_components/past-label';
import { useDealLook } from '../use-deal-look';

type Past = inferRouterOutputs<AppRouter>['past']['deal'];
type View = NonNullable<Past['asNow']>;

export function PastDealScreen({
  id,
  asOf,
  basis,
  known,
  today,
  timeZone,
}: {
  id: string;
  asOf: string;
  basis: 'source' | 'accepted';
  known: 'then' | 'now' | undefined;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const address = useSearchParams();
  const { data, error } = useQuery(
    trpc.past.deal.queryOptions({ id, asOf, basis, ...(known ? { known } : {}) }, { retry: false }),
  );
  useDealLook(id, data?.isLookRecorded ?? false);
  if (error)
    return (
      <div className="flex flex-col gap-6">
        <PageHeader title="Deal" hint="A past moment, to read only" />
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href={`/deals/${id}`}>The deal as it is now</LinkButton>}
        />
      </div>
    );
  if (!data) return <SkeletonTable label="Reading the records" rows={8} columns={3} />;
  const shown = data.known === 'then' ? data.asThen : data.asNow;
  const other = data.known === 'then' ? data.asNow : data.asThen;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={data.name}
        hint={`${data.accountName ?? 'No account'} · a past moment, to read only`}
        crumbs={[
          { label: 'Forecast', href: filterAddress('/forecast', { basis }, { asOf }) },
          { label: data.name },
        ]}
        controls={
          <>
            <AsOfControl today={today} />
            <SegmentedControl
              label="Basis"
              name="basis"
              value={basis}
              segments={[
                { value: 'accepted', label: 'With accepted' },
                { value: 'source', label: 'As in the source' },
              ]}
              onValueChange={(chosen) => {
                const query = new URLSearchParams(address);
                query.set('basis', chosen);
                router.push(`?${query}`, { scroll: false });
              }}
            />
            <LinkButton href={`/deals/${id}`}>As it is now</LinkButton>
          </>
        }
      />
      <PastLabel
        moment={data.moment}
        known={data.known}
        frozen={data.frozen}
        isFrozen={false}
        isBeside={data.frozen !== null}
        today={today}
        timeZone={timeZone}
      />
      {shown === null ? (
        <EmptyState title={data.known === 'then' ? 'Nothing was known of it then' : 'It did not exist then'}>
          {data.known === 'then' && data.asNow
            ? 'Its first record arrived later, and tells of the time before: see it as known now.'
            : 'It was made after that moment.'}
        </EmptyState>
      ) : (
        <>
          <Promises shown={shown} other={other} frozen={data.frozen?.line ?? null} known={data.known} />
          <Items shown={shown} other={other} />
          <Section title="Flags then">
            {shown.flags.length === 0 ? (
              <p className="text-ink-2 text-sm">No flag was raised.</p>
            ) : (
              <ul className="flex flex-col gap-2 text-sm">
                {shown.flags.map((flag) => (
                  <li key={flag.rule}>
                    <span className="font-semibold">{flag.label}.</span> {flag.reason}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
    </div>
  );
}

type Promised = Pick<
  View,
  'category' | 'outcome' | 'stage' | 'closesOn' | 'amount' | 'currency' | 'converted' | 'dollarState'
>;
const ROWS: [
  label: string,
  text: (
    view: Promised & { ownerName?: string | null; nextStep?: string | null; gone?: View['gone'] },
  ) => string,
][] = [
  ['Amount', (view) => formatMoney(view.amount, view.currency)],
  ['Category', (view) => CATEGORY_LABELS[view.category]],
  ['Close date', (view) => (view.closesOn ? formatDay(view.closesOn) : 'Undated')],
  ['Stage', (view) => view.stage ?? '–'],
  ['Outcome', (view) => OUTCOME_LABELS[view.outcome]],
  ['Evidence', (view) => (view.dollarState ? DOLLAR_STATE_LOOKS[view.dollarState].word : '–')],
];
const OWN: typeof ROWS = [
  ['Owner', (view) => view.ownerName ?? 'No owner'],
  ['Next step', (view) => view.nextStep ?? '–'],
];
const COUNTED = {
  merged: 'No: merged into another deal by then',
  vanished: 'No: its source showed it no more',
};
const IN_TOTALS: typeof ROWS = [['In totals', ({ gone }) => (gone ? COUNTED[gone] : 'Yes')]];

function Promises({
  shown,
  other,
  frozen,
  known,
}: {
  shown: View & { ownerName: string | null };
  other: (View & { ownerName: string | null }) | null;
  frozen: NonNullable<Past['frozen']>['line'] | null;
  known: 'then' | 'now';
}) {
  const rows = [...ROWS, ...OWN, ...(shown.gone || other?.gone ? IN_TOTALS : [])];
  return (
    <Section title="What was committed" hint={shown.dollarReason}>
      <TableFrame label="Commitments at that moment">
        <Table minWidth={520}>
          <thead>
            <tr>
              <Th>Field</Th>
              {frozen ? <Th>Frozen</Th> : null}
              <Th>As known {known}</Th>
              <Th>As known {known === 'then' ? 'now' : 'then'}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, text]) => {
              const mine = text(shown);
              const theirs = other ? text(other) : 'Not known';
              const isFrozenRow = ROWS.some(([row]) => row === label);
              return (
                <Tr key={label}>
                  <Td className="text-ink-2">{label}</Td>
                  {frozen ? <Td>{isFrozenRow ? text(frozen) : '–'}</Td> : null}
                  <Td className="font-medium">{mine}</Td>
                  <Td className={mine === theirs ? 'text-ink-3' : undefined}>
                    {theirs}
                    {mine === theirs ? null : <LateMark />}
                  </Td>
                </Tr>
              );
            })}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

function Items({ shown, other }: { shown: View; other: View | null }) {
  return (
    <Section title="Checklist then" hint={templateWords(shown.template)}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {shown.items.map((item) => {
          const theirs = other?.items.find(({ key }) => key === item.key);
          return (
            <li
              key={item.key}
              className="grid gap-x-4 gap-y-1 px-4 py-2.5 text-sm md:grid-cols-[9.5rem_minmax(0,1fr)]"
            >
              <ItemStateMark state={item.state} />
              <p>
                <span className="font-semibold">{item.label}.</span> {item.reason}
                {theirs && theirs.state !== item.state ? <LateMark /> : null}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const LateMark = () => (
  <span className="ml-2 whitespace-nowrap rounded-sm bg-warn-soft px-1 text-xs">Late evidence</span>
);

/** @param name such as 'strategic@1' */
function templateWords(name: string): string {
  const [key, version] = name.split('@');
  const known = TEMPLATE_KEYS.find((each) => each === key);
  return `${known ? TEMPLATE_LABELS[known] : key} template, version ${version}`;
}

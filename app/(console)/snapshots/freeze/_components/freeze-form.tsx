// The ceremony: period and basis, the preview, the sources to acknowledge, the reason, and one button that says what it signs.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { filterAddress } from '@/server/core/filter/filter-address';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import {
  formatCountOf,
  formatDay,
  formatDuration,
  formatInstant,
  formatMoney,
  formatRelativeDay,
} from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Checkbox } from '../../../../_ui/checkbox';
import { DateField } from '../../../../_ui/date-field';
import { Field } from '../../../../_ui/field';
import { LinkButton } from '../../../../_ui/link-button';
import { NativeSelect } from '../../../../_ui/native-select';
import { Notice } from '../../../../_ui/notice';
import { Progress } from '../../../../_ui/progress';
import { Section } from '../../../../_ui/section';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Textarea } from '../../../../_ui/textarea';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useReasons } from '../../../_components/draft/use-reasons';
import type { FreezePreview, SnapshotPage } from '../../_components/answers';
import { PreviewTables } from './preview-tables';
import { RatesField } from './rates-field';
import { TeamsField } from './teams-field';

const BASES = [
  { value: 'source', label: 'As the CRM says' },
  { value: 'accepted', label: 'With values accepted here' },
];
/** The snapshot that a freeze supersedes. */
export type Corrected = Pick<
  SnapshotPage,
  'id' | 'periodKey' | 'periodLabel' | 'teamIds' | 'basis' | 'rates'
>;

export function FreezeForm({
  today,
  timeZone,
  corrects,
}: {
  today: string;
  timeZone: string;
  /** What it supersedes: its period and teams are this one's too. */
  corrects: Corrected | null;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { choices } = useReasons();
  const router = useRouter();
  const { data: periods } = useQuery(trpc.forecast.periods.queryOptions());
  const current = periods?.periods.find((each) => each.startsOn <= today && today <= each.endsOn)?.key;
  const [chosen, setChosen] = useState<string | null>(corrects?.periodKey ?? null);
  const [basis, setBasis] = useState<'source' | 'accepted'>(corrects?.basis ?? 'source');
  const [rates, setRates] = useState<RateBasis>(corrects?.rates ?? 'plan');
  const [teams, setTeams] = useState<string[]>(corrects?.teamIds ?? []);
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [snapshotId] = useState(() => uuidv4());
  const [asOf, setAsOf] = useState('');
  const period = chosen ?? current;
  const offered = corrects
    ? [{ key: corrects.periodKey, label: corrects.periodLabel }]
    : (periods?.periods ?? []);
  const { data: tree } = useQuery(trpc.forecast.tree.queryOptions(period ? { period, basis } : skipToken));
  const scope = period ? { period, basis, rates, ...(teams.length > 0 ? { teams } : {}) } : null;
  const filter = scope && { ...scope, rates: rates === 'plan' ? undefined : rates };
  const present = useQuery(trpc.snapshots.preview.queryOptions(scope && !asOf ? scope : skipToken));
  const past = useQuery(
    trpc.snapshots.pastPreview.queryOptions(scope && asOf ? { ...scope, asOf } : skipToken, {
      retry: false,
      refetchInterval: ({ state }) => (state.data?.waits && !state.data.waits.problem ? 700 : false),
    }),
  );
  const preview = asOf ? (past.data?.preview ?? undefined) : present.data;
  const problem = asOf
    ? (past.error?.message ?? past.data?.problem ?? null)
    : (present.error?.message ?? null);
  const move = useMove(client.snapshots.freeze.mutate);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setRefusal(null);
    const answer = await move.run({
      snapshotId,
      periodKey: period,
      basis,
      rates,
      ...(asOf ? { asOf } : {}),
      teamIds: teams,
      reasonCode: form.get('reason'),
      note: String(form.get('note') ?? ''),
      acknowledged: [...known],
      ...(corrects ? { supersedes: { snapshotId: corrects.id, code: form.get('supersede') } } : {}),
    });
    if (answer?.status === 'refused') setRefusal(answer);
    if (answer?.status === 'applied') router.push(`/snapshots/${snapshotId}`);
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-6">
      <div className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        <Field label="Period" required>
          {(control) => (
            <NativeSelect
              {...control}
              value={period ?? ''}
              onChange={(event) => setChosen(event.target.value)}
              options={offered.map(({ key, label }) => ({ value: key, label }))}
            />
          )}
        </Field>
        <Field label="As of" hint="Empty: now. A past day: its end">
          {(control) => (
            <DateField
              {...control}
              max={addDays(today, -1)}
              value={asOf}
              onChange={(event) => setAsOf(event.target.value)}
            />
          )}
        </Field>
        {corrects ? null : <TeamsField teams={tree?.teams ?? []} chosen={teams} onChoose={setTeams} />}
        <Field label="Basis" required hint="The bridge between the two is frozen either way">
          {(control) => (
            <NativeSelect
              {...control}
              value={basis}
              onChange={(event) => setBasis(event.target.value === 'accepted' ? 'accepted' : 'source')}
              options={BASES}
            />
          )}
        </Field>
        <RatesField rates={rates} onChoose={setRates} />
      </div>
      {asOf ? (
        <Notice
          kind="info"
          title={`Reconstructed as of the end of ${formatDay(asOf, today)}`}
          actions={
            <LinkButton href={filterAddress('/forecast', filter ?? {}, { asOf })}>
              Look at that day
            </LinkButton>
          }
        >
          Nobody froze that day. Its state is put together from the records as they are known now, and the
          snapshot says so wherever it is shown, exported or verified.
        </Notice>
      ) : null}
      {problem ? (
        <Notice kind="refusal" title={problem} />
      ) : preview === undefined && asOf ? (
        <Progress
          label="Putting that day together from the records"
          done={past.data?.waits?.done ?? 0}
          total={past.data?.waits?.total ?? null}
        />
      ) : preview === undefined ? (
        <SkeletonTable label="Adding up what would be frozen" rows={14} columns={6} />
      ) : (
        <>
          <Unresolved preview={preview} />
          <PreviewTables
            preview={preview}
            filter={filter ?? { basis }}
            bridgeProblem={(asOf && past.data?.waits?.problem) || null}
            asOf={asOf}
            today={today}
            timeZone={timeZone}
          />
          <Sources
            preview={preview}
            today={today}
            timeZone={timeZone}
            known={known}
            onKnow={(id, isKnown) => {
              const next = new Set(known);
              if (isKnown) next.add(id);
              else next.delete(id);
              setKnown(next);
            }}
          />
        </>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Reason" required>
          {(control) => (
            <NativeSelect {...control} name="reason" defaultValue="adhoc" options={choices('snapshot')} />
          )}
        </Field>
        {corrects ? (
          <Field label="Why it supersedes the earlier one" required>
            {(control) => <NativeSelect {...control} name="supersede" options={choices('supersede')} />}
          </Field>
        ) : null}
        <Field label="Note" hint="280 characters at most" className="sm:col-span-2">
          {(control) => <Textarea {...control} name="note" maxLength={280} rows={2} />}
        </Field>
      </div>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      <div>
        <Button type="submit" variant="primary" loading={move.isPending} disabled={!preview}>
          Freeze {preview?.period?.label ?? 'the period'} {asOf ? `as of ${formatDay(asOf, today)}` : 'now'}
        </Button>
      </div>
    </form>
  );
}

function Unresolved({ preview }: { preview: FreezePreview }) {
  const { blockingGaps, notGatedCommit, waivedCommit, currency } = preview;
  const parts = [
    blockingGaps.count > 0 &&
      `${formatCountOf(blockingGaps.count, 'open blocking gap')}, ${formatMoney(blockingGaps.total, currency)}`,
    notGatedCommit !== null &&
      notGatedCommit.deals > 0 &&
      `${formatMoney(notGatedCommit.total, currency)} of commit not gated`,
    waivedCommit.deals > 0 && `${formatMoney(waivedCommit.total, currency)} of commit waived`,
  ].filter((part) => part !== false);
  const unknown =
    notGatedCommit === null
      ? 'How much commit had not been gated was not kept when that day was put together: the freeze finds it.'
      : null;
  return parts.length === 0 ? (
    <Notice kind="done" title="Nothing is unresolved">
      {unknown}
    </Notice>
  ) : (
    <Notice kind="warning" title={`To be frozen with ${parts.join(' · ')}`}>
      The snapshot names each of them; a review asks for a disposition above the review amount. {unknown}
    </Notice>
  );
}

function Sources({
  preview,
  today,
  timeZone,
  known,
  onKnow,
}: {
  preview: FreezePreview;
  today: string;
  timeZone: string;
  known: ReadonlySet<string>;
  onKnow: (sourceId: string, isKnown: boolean) => void;
}) {
  return (
    <Section
      title="What it rests on"
      hint="A source that is untied or older than a day has to be acknowledged"
    >
      <ul className="flex flex-col gap-2">
        {preview.sources.map((source) => (
          <li key={source.sourceId}>
            {source.why ? (
              <Checkbox
                checked={known.has(source.sourceId)}
                onChange={(event) => onKnow(source.sourceId, event.target.checked)}
                label={`I know that ${source.name} ${source.why}`}
                hint={sourceAge(source, today, timeZone)}
              />
            ) : (
              <p className="text-sm">
                {source.name}, {sourceAge(source, today, timeZone)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What day its files speak of, seen from the workspace's today, and how long ago they came in by the wall's clock. */
function sourceAge(
  { asOf, publishedAt, age }: FreezePreview['sources'][number],
  today: string,
  timeZone: string,
): string | undefined {
  if (asOf === null || publishedAt === null || age === null) return undefined;
  const days = Math.floor(age / 86_400_000);
  const ago = days > 0 ? formatCountOf(days, 'day') : formatDuration(Math.max(60_000, age));
  return `as of ${formatDay(asOf)}, ${formatRelativeDay(asOf, today)}; imported ${ago} ago, on ${formatInstant(publishedAt, timeZone)}`;
}

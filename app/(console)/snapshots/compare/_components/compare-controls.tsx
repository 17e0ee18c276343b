// What is compared: both ends, the period, the categories and the team; each a part of the address.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatDay, formatInstant } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Checkbox } from '../../../../_ui/checkbox';
import { DateField } from '../../../../_ui/date-field';
import { Field } from '../../../../_ui/field';
import { NativeSelect } from '../../../../_ui/native-select';
import { ratesSuffix } from '../../../_components/rate-words';
import { nestTeams } from '../../../forecast/_components/nest-teams';
import type { SnapshotLine } from '../../_components/answers';
import { MeasureControl } from '../../_components/measure-control';
import type { CompareAddress } from './compare-address';

const CHOICES = CATEGORIES.filter((category) => category !== 'omitted').toReversed();

export function CompareControls({
  address,
  frozen,
  here,
  today,
  timeZone,
}: {
  address: CompareAddress;
  frozen: readonly SnapshotLine[];
  /** The address of this comparison with a change. */
  here: (change: Partial<CompareAddress>) => string;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: periods } = useQuery(trpc.forecast.periods.queryOptions());
  const { data: tree } = useQuery(trpc.forecast.tree.queryOptions({ basis: 'source' }));
  const go = (change: Partial<CompareAddress>) => router.push(here(change), { scroll: false });
  const books = frozen.map((line) => ({
    value: line.id,
    label: `${line.periodLabel}, as of ${formatInstant(line.effectiveAt, timeZone, { today })}${line.isReconstructed ? ', reconstructed' : ''}${ratesSuffix(line.rates)}`,
  }));
  const choices = (book: string | undefined) => [
    ...(book?.length === 10 ? [{ value: book, label: `${formatDay(book, today)}, reconstructed` }] : []),
    ...books,
    { value: addDays(today, -28), label: 'A past day, reconstructed…' },
  ];
  const own = frozen.find(({ id }) => id === address.from)?.periodLabel;
  const teams = nestTeams(tree?.teams ?? []);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field label="From" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={choices(address.from)}
              value={address.from ?? ''}
              onChange={(event) => go({ from: event.target.value, period: undefined })}
            />
          )}
        </Field>
        <Field label="To" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={[{ value: 'now', label: 'Now' }, ...choices(address.to)]}
              value={address.to}
              onChange={(event) => go({ to: event.target.value })}
            />
          )}
        </Field>
        {(['from', 'to'] as const).map((name) => {
          const day = address[name];
          return day?.length === 10 ? (
            <Field key={name} label={name === 'from' ? 'From the end of' : 'To the end of'} required>
              {(control) => (
                <DateField
                  {...control}
                  max={addDays(today, -1)}
                  value={day}
                  onChange={(event) => event.target.value && go({ [name]: event.target.value })}
                />
              )}
            </Field>
          ) : null;
        })}
        <Field label="Period" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={[
                { value: '', label: own ? `${own} (the snapshot's)` : 'Its own' },
                ...(periods?.periods ?? []).map(({ key, label }) => ({ value: key, label })).toReversed(),
              ]}
              value={address.period ?? ''}
              onChange={(event) => go({ period: event.target.value || undefined })}
            />
          )}
        </Field>
        <Field label="Team" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={[
                { value: '', label: 'As in the snapshot' },
                ...teams.map(({ team, depth }) => ({
                  value: team.id,
                  label: `${' '.repeat(depth)}${team.name}`,
                })),
              ]}
              value={address.team ?? ''}
              onChange={(event) => go({ team: event.target.value || undefined, owner: undefined })}
            />
          )}
        </Field>
        <Field label="Measure" required>
          {(control) => (
            <MeasureControl
              {...control}
              isWeighted={address.measure === 'weighted'}
              onMeasure={(measure) => go({ measure })}
            />
          )}
        </Field>
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
        <legend className="sr-only">Categories</legend>
        {CHOICES.map((category) => {
          const isOn = address.categories.includes(category);
          const others = address.categories.filter((each) => each !== category);
          return (
            <Checkbox
              key={category}
              label={CATEGORY_LABELS[category]}
              checked={isOn}
              disabled={isOn && others.length === 0}
              onChange={() => go({ categories: isOn ? others : [...others, category] })}
            />
          );
        })}
      </fieldset>
    </div>
  );
}

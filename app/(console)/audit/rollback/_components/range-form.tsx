// Which moves: by agent, rule version, import or time, together or alone; the address holds the choice.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { RollbackRange } from '@/server/core/rollback/rollback-range';
import { ruleWords } from '@/server/core/rules/rule-words';
import { formatCountOf, formatDay } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Checkbox } from '../../../../_ui/checkbox';
import { DateField } from '../../../../_ui/date-field';
import { Field } from '../../../../_ui/field';
import { FilterChip } from '../../../../_ui/filter-chip';
import { Input } from '../../../../_ui/input';
import { NativeSelect } from '../../../../_ui/native-select';
import { rangeAddress } from './range-address';

export function RangeForm({ range, today }: { range: RollbackRange; today: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useQuery(trpc.rollback.choices.queryOptions());
  const go = (change: Partial<RollbackRange>) =>
    router.replace(rangeAddress({ ...range, ...change }), { scroll: false });
  const any = (label: string) => ({ value: '', label });
  return (
    <form
      aria-label="Which moves"
      className="flex flex-col gap-3 rounded-lg border border-line p-3"
      onSubmit={(event) => event.preventDefault()}
    >
      {range.moveIds ? (
        <FilterChip
          name="Moves"
          value={range.moveIds.length === 1 ? 'the one you came from' : `${range.moveIds.length} named`}
          removeHref={rangeAddress({ ...range, moveIds: undefined })}
        />
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Field label="Agent">
          {(control) => (
            <NativeSelect
              {...control}
              value={range.agent ?? ''}
              onChange={(event) => go({ agent: event.target.value || undefined })}
              options={[any('Any'), ...(data?.agents ?? []).map((id) => ({ value: id, label: id }))]}
            />
          )}
        </Field>
        <Field label="Rule and version">
          {(control) => (
            <NativeSelect
              {...control}
              value={range.rule ?? ''}
              onChange={(event) => go({ rule: event.target.value || undefined })}
              options={[
                any('Any'),
                ...(data?.rules ?? []).map(({ rule, drafts }) => ({
                  value: rule,
                  label: `${ruleWords(rule)} (${formatCountOf(drafts, 'draft')})`,
                })),
              ]}
            />
          )}
        </Field>
        <Field label="Resting on an import" hint="An import itself is rolled back on its own page.">
          {(control) => (
            <NativeSelect
              {...control}
              value={range.importId ?? ''}
              onChange={(event) => go({ importId: event.target.value || undefined })}
              options={[
                any('Any'),
                ...(data?.imports ?? []).map(({ id, source, asOf }) => ({
                  value: id,
                  label: `${source}, ${formatDay(asOf, today)}`,
                })),
              ]}
            />
          )}
        </Field>
        <When
          label="From"
          day={range.since}
          time={range.sinceTime}
          onDay={(since) => go({ since, ...(since ? {} : { sinceTime: undefined }) })}
          onTime={(sinceTime) => go({ sinceTime })}
        />
        <When
          label="Until"
          day={range.until}
          time={range.untilTime}
          onDay={(until) => go({ until, ...(until ? {} : { untilTime: undefined }) })}
          onTime={(untilTime) => go({ untilTime })}
        />
        <Checkbox
          className="self-center"
          label="Withdraw open drafts too"
          hint="A working rule files them again; stop its agent first."
          checked={range.withDrafts ?? false}
          onChange={(event) => go({ withDrafts: event.target.checked || undefined })}
        />
      </div>
    </form>
  );
}

function When({
  label,
  day,
  time,
  onDay,
  onTime,
}: {
  label: string;
  day: string | undefined;
  time: string | undefined;
  onDay: (day: string | undefined) => void;
  onTime: (time: string | undefined) => void;
}) {
  return (
    <Field label={`${label}, as in the log`}>
      {(control) => (
        <span className="flex gap-2">
          <DateField
            {...control}
            value={day ?? ''}
            onChange={(event) => onDay(event.target.value || undefined)}
          />
          <Input
            type="time"
            aria-label={`${label}, time`}
            className="w-28"
            disabled={day === undefined}
            value={time ?? ''}
            onChange={(event) => onTime(event.target.value || undefined)}
          />
        </span>
      )}
    </Field>
  );
}

// What a new workspace needs to be told: its name, where its days end, its currency and when its year starts.
'use client';
import { useEffect, useState } from 'react';
import type { WorkspaceChoices } from '../../_lib/workspace-choices';
import { Field } from '../../_ui/field';
import { Input } from '../../_ui/input';
import { NativeSelect } from '../../_ui/native-select';

export function WorkspaceFields({
  choices,
  problem,
}: {
  choices: WorkspaceChoices;
  /** The field that was refused and why. */
  problem?: { field?: string; reason: string } | null;
}) {
  const [timeZone, setTimeZone] = useState('UTC');
  // The browser's zone is a first guess; it is known only there.
  useEffect(() => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (choices.timeZones.some(({ value }) => value === here)) setTimeZone(here);
  }, [choices]);
  const errorOf = (field: string) =>
    problem?.field?.split('.').at(-1) === field ? problem.reason : undefined;
  const nameError = problem?.field === 'workspace.name' ? problem.reason : undefined;
  return (
    <>
      <Field
        label="Workspace"
        hint="Your company's name, as everybody will see it"
        required
        error={nameError}
      >
        {(control) => <Input {...control} name="workspaceName" maxLength={80} />}
      </Field>
      <Field label="Time zone" hint="Where a day ends for your forecast" required error={errorOf('timeZone')}>
        {(control) => (
          <NativeSelect
            {...control}
            name="timeZone"
            options={choices.timeZones}
            value={timeZone}
            onChange={(event) => setTimeZone(event.target.value)}
          />
        )}
      </Field>
      <Field label="Currency" required error={errorOf('currency')}>
        {(control) => (
          <NativeSelect {...control} name="currency" options={choices.currencies} defaultValue="USD" />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Fiscal year starts in" required error={errorOf('fiscalStartMonth')}>
          {(control) => (
            <NativeSelect {...control} name="fiscalStartMonth" options={choices.months} defaultValue="1" />
          )}
        </Field>
        <Field label="Year is named by" required error={errorOf('yearNamedBy')}>
          {(control) => (
            <NativeSelect
              {...control}
              name="yearNamedBy"
              options={[
                { value: 'start', label: 'where it starts' },
                { value: 'end', label: 'where it ends' },
              ]}
            />
          )}
        </Field>
      </div>
    </>
  );
}

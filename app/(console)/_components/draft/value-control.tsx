// The control that takes a new value of a field: a number, a day, a closed choice or a next step with its day.
'use client';
import { readNextStep, writeNextStep } from '@/server/core/drafts/next-step-value';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import type { DraftField } from '@/server/core/vocabulary/commitment-field';
import { CONTACT_ROLES } from '@/server/core/vocabulary/fact';
import { DateField } from '../../../_ui/date-field';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { sentence } from './draft-values';

const OPEN_CATEGORIES = CATEGORIES.filter((category) => category !== 'closed');

export function ValueControl({
  field,
  label,
  value,
  onValue,
  stages,
  hint,
}: {
  field: DraftField;
  label: string;
  value: string | null;
  onValue: (value: string | null) => void;
  /** The stages of the deal's source, where they are known. */
  stages?: readonly string[];
  hint?: string;
}) {
  if (field === 'next_step') return <NextStepControl value={value} onValue={onValue} />;
  const take = (text: string) => onValue(text === '' ? null : text);
  const options =
    field === 'category'
      ? OPEN_CATEGORIES.map((one) => ({ value: one, label: CATEGORY_LABELS[one] }))
      : field === 'contact_role'
        ? CONTACT_ROLES.map((one) => ({ value: one, label: sentence(one) }))
        : field === 'stage' && stages
          ? stages.map((one) => ({ value: one, label: one }))
          : null;
  return (
    <Field
      label={label}
      hint={hint ?? (options ? undefined : 'Empty clears it.')}
      required={options !== null}
      marksOptional={false}
    >
      {(control) =>
        options ? (
          <NativeSelect
            {...control}
            options={options}
            placeholder="Choose"
            value={value ?? ''}
            onChange={(event) => take(event.target.value)}
          />
        ) : field === 'closes_on' ? (
          <DateField {...control} value={value ?? ''} onChange={(event) => take(event.target.value)} />
        ) : (
          <Input
            {...control}
            numeric={field === 'amount'}
            maxLength={400}
            value={value ?? ''}
            onChange={(event) => take(event.target.value)}
          />
        )
      }
    </Field>
  );
}

function NextStepControl({
  value,
  onValue,
}: {
  value: string | null;
  onValue: (value: string | null) => void;
}) {
  const { on, text } = readNextStep(value);
  return (
    <div className="grid gap-3 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Field label="On">
        {(control) => (
          <DateField
            {...control}
            value={on ?? ''}
            onChange={(event) => onValue(writeNextStep({ on: event.target.value || null, text }))}
          />
        )}
      </Field>
      <Field label="Next step">
        {(control) => (
          <Input
            {...control}
            maxLength={260}
            value={text ?? ''}
            onChange={(event) => onValue(writeNextStep({ on, text: event.target.value || null }))}
          />
        )}
      </Field>
    </div>
  );
}

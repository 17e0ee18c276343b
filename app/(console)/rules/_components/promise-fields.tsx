// What a question about a promise says besides: which field, to what, and with which reason.
'use client';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import type { ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { DateField } from '../../../_ui/date-field';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { useReasons } from '../../_components/draft/use-reasons';
import { FIELD_CHOICES, type readWhatIf, type WhatIfField } from './what-if-moves';

/** Which reasons the change of a field may ask for, either way. */
const FAMILIES: Record<WhatIfField, readonly ReasonFamily[]> = {
  closes_on: ['push_new_information', 'push_ours', 'push_date_was_wrong', 'pull_in'],
  category: ['category'],
  stage: ['stage_back', 'reopen', 'won_reversed', 'loss'],
  amount: ['amount'],
  next_step: [],
};

export function PromiseFields({
  asked: { field, value, reason },
  onChange,
}: {
  asked: ReturnType<typeof readWhatIf>;
  onChange: (next: Record<string, string>) => void;
}) {
  const { choices } = useReasons();
  const families = FAMILIES[field];
  return (
    <>
      <Field label="What changes" required>
        {(control) => (
          <NativeSelect
            {...control}
            value={field}
            onChange={(event) => onChange({ field: event.target.value, value: '', reason: '' })}
            options={FIELD_CHOICES}
          />
        )}
      </Field>
      <Field label="To" required>
        {(control) =>
          field === 'closes_on' ? (
            <DateField
              {...control}
              value={value}
              onChange={(event) => onChange({ value: event.target.value })}
            />
          ) : field === 'category' ? (
            <NativeSelect
              {...control}
              value={value}
              placeholder="Choose a category"
              onChange={(event) => onChange({ value: event.target.value })}
              options={CATEGORIES.map((each) => ({ value: each, label: CATEGORY_LABELS[each] }))}
            />
          ) : (
            <Input
              {...control}
              defaultValue={value}
              onBlur={(event) => onChange({ value: event.target.value })}
            />
          )
        }
      </Field>
      {families.length > 0 ? (
        <Field label="Reason code" hint="Why it would change">
          {(control) => (
            <NativeSelect
              {...control}
              value={reason}
              onChange={(event) => onChange({ reason: event.target.value })}
              options={[{ value: '', label: 'None given' }, ...families.flatMap(choices)]}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

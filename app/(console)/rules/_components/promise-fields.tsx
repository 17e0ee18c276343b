// What a question about a promise says besides: which field, to what, and with which reason.
'use client';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DateField } from '../../../_ui/date-field';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { FIELD_CHOICES, type readWhatIf } from './what-if-moves';

export function PromiseFields({
  asked: { field, value, reason },
  onChange,
}: {
  asked: ReturnType<typeof readWhatIf>;
  onChange: (next: Record<string, string>) => void;
}) {
  return (
    <>
      <Field label="What changes" required>
        {(control) => (
          <NativeSelect
            {...control}
            value={field}
            onChange={(event) => onChange({ field: event.target.value, value: '' })}
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
      <Field label="Reason code" hint="As the log spells it, such as legal_redlines">
        {(control) => (
          <Input
            {...control}
            defaultValue={reason}
            onBlur={(event) => onChange({ reason: event.target.value.trim() })}
          />
        )}
      </Field>
    </>
  );
}

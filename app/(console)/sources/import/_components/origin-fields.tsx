// Where the files come from, for the record: whoever ties an import out later needs the report, its filter and its time.
'use client';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';

export type Origin = Partial<Record<'system' | 'report' | 'filter' | 'by' | 'at', string>>;

const FIELDS = [
  { part: 'system', label: 'System', placeholder: 'Salesforce, production', most: 120 },
  { part: 'report', label: 'Report or export', placeholder: 'Weekly open pipeline', most: 200 },
  { part: 'filter', label: 'Its filter', placeholder: 'Close date this year, all owners', most: 1_000 },
  { part: 'by', label: 'Run by', placeholder: 'Name or address', most: 120 },
  { part: 'at', label: 'Run at', placeholder: 'Monday 07:00', most: 40 },
] as const;

export function OriginFields({ value, onValue }: { value: Origin; onValue: (value: Origin) => void }) {
  const set = (part: keyof Origin, text: string) => {
    const { [part]: _gone, ...rest } = value;
    onValue(text.trim() === '' ? rest : { ...rest, [part]: text });
  };
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-2 hover:text-ink">
        Where the files come from <span className="text-ink-3">(optional, kept with the import)</span>
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {FIELDS.map(({ part, label, placeholder, most }) => (
          <Field key={part} label={label}>
            {(control) => (
              <Input
                {...control}
                value={value[part] ?? ''}
                maxLength={most}
                placeholder={placeholder}
                onChange={(event) => set(part, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}

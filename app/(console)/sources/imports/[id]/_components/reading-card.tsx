// One reading of a table: which column gives which field of ours.
'use client';
import { Button } from '../../../../../_ui/button';
import { Card } from '../../../../../_ui/card';
import { Glyph } from '../../../../../_ui/glyph';
import { NativeSelect } from '../../../../../_ui/native-select';
import type { FieldSource, Reading } from './mapping';
import { fieldLabel, OBJECT_LABELS } from './object-labels';

/** Stands for a fixed value or a text made of columns, which a mapping file may hold. */
const KEPT = '__kept__';
const KINDS = [
  { value: 'email', label: 'Mail' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'call', label: 'Call' },
  { value: 'task', label: 'Task' },
  { value: 'note', label: 'Note' },
] as const;

export function ReadingCard({
  reading,
  columns,
  fields,
  onReading,
}: {
  reading: Reading;
  columns: readonly string[];
  fields: readonly string[];
  /** Null: this table is not read so. */
  onReading: (reading: Reading | null) => void;
}) {
  const label = OBJECT_LABELS[reading.object];
  const set = (field: string, source: FieldSource) =>
    onReading({ ...reading, fields: { ...reading.fields, [field]: source } });
  const remove = (field: string) => {
    const { [field]: _gone, ...rest } = reading.fields;
    onReading({ ...reading, fields: rest });
  };
  const free = fields.filter((field) => !(field in reading.fields));
  return (
    <Card className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold text-sm">{label}</h3>
        <Button size="sm" variant="ghost" onClick={() => onReading(null)}>
          Do not read as {label.toLowerCase()}
        </Button>
      </div>
      <ul className="flex flex-col gap-1.5">
        {Object.entries(reading.fields).map(([field, source]) => (
          <li key={field} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_2rem] items-center gap-2">
            <span className="truncate text-sm" title={fieldLabel(field)}>
              {fieldLabel(field)}
            </span>
            <NativeSelect
              aria-label={`Column for ${fieldLabel(field)} of ${label.toLowerCase()}`}
              value={typeof source === 'string' ? source : KEPT}
              placeholder="Choose a column"
              options={[
                ...columns.map((column) => ({ value: column, label: column })),
                ...(typeof source === 'string'
                  ? lostColumn(source, columns)
                  : [{ value: KEPT, label: sourceText(source) }]),
              ]}
              onChange={(event) => event.target.value !== KEPT && set(field, event.target.value)}
            />
            {field === 'id' ? (
              <span />
            ) : (
              <Button
                size="sm"
                variant="ghost"
                iconOnly
                aria-label={`Leave out ${fieldLabel(field)}`}
                onClick={() => remove(field)}
              >
                <Glyph name="cross" size={12} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NativeSelect
        aria-label={`Add a field to ${label.toLowerCase()}`}
        className="max-w-56"
        value=""
        placeholder="Add a field"
        options={free.map((value) => ({ value, label: fieldLabel(value) }))}
        onChange={(event) => event.target.value && set(event.target.value, '')}
      />
      {reading.kinds ? <Kinds reading={reading} onReading={onReading} /> : null}
    </Card>
  );
}

function Kinds({ reading, onReading }: { reading: Reading; onReading: (reading: Reading) => void }) {
  return (
    <div className="mt-1 border-line border-t pt-2">
      <h4 className="mb-1.5 text-ink-2 text-xs">What its kinds of activity mean</h4>
      <ul className="flex flex-col gap-1.5">
        {Object.entries(reading.kinds ?? {}).map(([name, kind]) => (
          <li key={name} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_2rem] items-center gap-2">
            <span className="truncate text-sm" title={name}>
              {name}
            </span>
            <NativeSelect
              aria-label={`Kind of ${name}`}
              value={kind}
              options={KINDS}
              onChange={(event) => {
                const found = KINDS.find(({ value }) => value === event.target.value);
                if (found) onReading({ ...reading, kinds: { ...reading.kinds, [name]: found.value } });
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A column that the mapping names and the file has not. */
const lostColumn = (source: string, columns: readonly string[]) =>
  source === '' || columns.includes(source) ? [] : [{ value: source, label: `${source} (not in this file)` }];

const sourceText = (source: Exclude<FieldSource, string>): string =>
  'value' in source ? `always "${source.value}"` : source.template;

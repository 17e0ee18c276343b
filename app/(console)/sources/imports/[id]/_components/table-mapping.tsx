// One table nobody recognised: its first rows, and what it is read as. A table may hold several kinds of record.
'use client';
import { NativeSelect } from '../../../../../_ui/native-select';
import { Section } from '../../../../../_ui/section';
import type { Asking } from '../../../_components/answers';
import { isReadingOf, type Mapping, type ObjectName, type Reading, startReading } from './mapping';
import { OBJECT_LABELS } from './object-labels';
import { ReadingCard } from './reading-card';
import { TablePreview } from './table-preview';

export function TableMapping({
  table,
  objects,
  mapping,
  onMapping,
}: {
  table: Asking['tables'][number];
  objects: Asking['objects'];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}) {
  const own = mapping.files.filter((reading) => isReadingOf(reading, table.file));
  const change = (before: Reading, after: Reading | null) =>
    onMapping({
      ...mapping,
      files: mapping.files.flatMap((each) => (each === before ? (after ? [after] : []) : [each])),
    });
  const add = (object: ObjectName) =>
    onMapping({ ...mapping, files: [...mapping.files, startReading(table.file, object, table.columns)] });
  const free = objectNames(objects).filter((object) => !own.some((reading) => reading.object === object));
  return (
    <Section
      title={table.file}
      hint={
        own.length === 0
          ? 'Not used'
          : `Read as ${own.map(({ object }) => OBJECT_LABELS[object].toLowerCase()).join(' and ')}`
      }
    >
      <TablePreview table={table} />
      <div className="grid gap-3 xl:grid-cols-2">
        {own.map((reading) => (
          <ReadingCard
            key={reading.object}
            reading={reading}
            columns={table.columns}
            fields={Object.keys(objects[reading.object])}
            onReading={(after) => change(reading, after)}
          />
        ))}
      </div>
      <NativeSelect
        aria-label={`Read ${table.file} as`}
        className="max-w-72"
        value=""
        placeholder={own.length === 0 ? 'Use this table as' : 'Also read it as'}
        options={free.map((value) => ({ value, label: OBJECT_LABELS[value] }))}
        onChange={(event) => {
          const object = free.find((each) => each === event.target.value);
          if (object) add(object);
        }}
      />
    </Section>
  );
}

const objectNames = (objects: Asking['objects']): ObjectName[] => Object.keys(objects) as ObjectName[];

// One table nobody recognised: its first rows, and what it is read as. A table may hold several kinds of record.
'use client';
import { useState } from 'react';
import { readsLikeRecord } from '@/server/core/import/reads-like-record';
import { NativeSelect } from '../../../../../_ui/native-select';
import { Notice } from '../../../../../_ui/notice';
import { Section } from '../../../../../_ui/section';
import type { Asking } from '../../../_components/answers';
import {
  headerRowOf,
  isReadingOf,
  type Mapping,
  type ObjectName,
  type Reading,
  startReading,
  tableFrom,
} from './mapping';
import { OBJECT_LABELS } from './object-labels';
import { ReadingCard } from './reading-card';
import { TablePreview } from './table-preview';

export function TableMapping({
  table: given,
  objects,
  mapping,
  onMapping,
}: {
  table: Asking['tables'][number];
  objects: Asking['objects'];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}) {
  const [line, setLine] = useState(given.headerRow ?? given.head[0]?.line ?? 1);
  const table = tableFrom(given, line);
  const own = mapping.files.filter((reading) => isReadingOf(reading, table.file));
  const change = (before: Reading, after: Reading | null) =>
    onMapping({
      ...mapping,
      files: mapping.files.flatMap((each) => (each === before ? (after ? [after] : []) : [each])),
    });
  const add = (object: ObjectName) =>
    onMapping({
      ...mapping,
      files: [...mapping.files, startReading(table.file, object, table.columns, headerRowOf(given, line))],
    });
  /** Readings name columns of the header that was: they go with it. */
  const choose = (chosen: number) => {
    setLine(chosen);
    onMapping({
      ...mapping,
      files: mapping.files.filter((reading) => !isReadingOf(reading, table.file)),
    });
  };
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
      {given.head.length > 1 ? (
        <NativeSelect
          aria-label={`Columns of ${table.file} are named on`}
          className="max-w-full"
          value={String(line)}
          options={given.head.map(({ line: each, cells }) => ({
            value: String(each),
            label: `Columns are named on line ${each}: ${cutWords(cells)}`,
          }))}
          onChange={(event) => choose(Number(event.target.value))}
        />
      ) : null}
      {readsLikeRecord(table.columns) ? (
        <Notice kind="warning" title="This line reads like a record, not like the names of columns">
          Read by it, that record is lost. Choose the line that names the columns; where none does, write
          their names above the rows and import the file again.
        </Notice>
      ) : null}
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

const LONGEST_LABEL = 80;
function cutWords(cells: readonly string[]): string {
  const words = cells.filter(Boolean).join(', ');
  return words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL)}…` : words;
}

const objectNames = (objects: Asking['objects']): ObjectName[] => Object.keys(objects) as ObjectName[];

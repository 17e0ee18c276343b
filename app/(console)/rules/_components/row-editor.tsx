// The draft's tables: a row is turned round or left out here; larger changes go by download and upload.
'use client';
import { useState } from 'react';
import { Button } from '../../../_ui/button';
import { SearchInput } from '../../../_ui/search-input';
import { Section } from '../../../_ui/section';
import type { TableRow } from './read-uploads';

const PAGE = 20;

export function RowEditor({
  rows,
  onRows,
}: {
  rows: readonly TableRow[];
  onRows: (rows: TableRow[]) => void;
}) {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !wanted || `${row.says} ${row.action}`.toLowerCase().includes(wanted));
  const turned = ({ code: _, ...row }: TableRow): TableRow => ({
    ...row,
    expect: row.expect === 'allow' ? 'deny' : 'allow',
  });
  return (
    <Section
      title="Tables"
      hint={`${rows.length} requests that this version has to answer so`}
      actions={
        <SearchInput
          label="Search the requests"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      }
    >
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
        {shown.slice(0, PAGE).map(({ row, index }) => (
          <li
            key={`${row.expect}:${row.says}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5"
          >
            <span className="w-16 text-ink-2">{row.expect === 'allow' ? 'Allowed' : 'Refused'}</span>
            <span className="min-w-48 flex-1">{row.says}</span>
            <span className="font-mono text-ink-3 text-xs">{row.action}</span>
            <Button
              size="sm"
              onClick={() => onRows(rows.map((each, at) => (at === index ? turned(each) : each)))}
            >
              Turn round<span className="sr-only">: {row.says}</span>
            </Button>
            <Button size="sm" variant="ghost" onClick={() => onRows(rows.filter((_, at) => at !== index))}>
              Leave out<span className="sr-only">: {row.says}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown.length > PAGE ? (
        <p className="text-ink-3 text-xs">{shown.length - PAGE} more; search to find them.</p>
      ) : null}
    </Section>
  );
}

// The data map as one table: what, which of its fields hold something about whom, how many, since when and from where.
'use client';
import { useQuery } from '@tanstack/react-query';
import { ORIGIN_WORDS } from '@/server/core/data-map/record-origin';
import { dayOfInstant, formatCount, formatDay } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { DataMapLine } from './records-answers';
import { RecordsTabs } from './records-tabs';

const CLASSES = [
  { holds: 'customer', words: 'Names a customer', hint: 'emptied by an erasure' },
  { holds: 'text', words: 'May name anybody', hint: 'names are struck out by an erasure' },
  { holds: 'own', words: 'Names our own people', hint: 'kept with the seat' },
] as const;

export function DataMapScreen({ timeZone }: { timeZone: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.records.map.queryOptions(undefined, { retry: false }));
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Data map"
        hint="Which fields of which records hold something about whom, since when and from which source"
        crumbs={[{ label: 'Audit', href: '/audit' }]}
      >
        <RecordsTabs current="map" />
      </PageHeader>
      {error ? (
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/people">See who that is</LinkButton>}
        />
      ) : data === undefined ? (
        <SkeletonTable label="Counting what is held" rows={16} columns={5} />
      ) : (
        <>
          <p className="max-w-3xl text-ink-2 text-sm">
            Bodies of mails, calls and notes are in no table: they are read in memory and dropped. A test
            keeps this list whole: a column that is not on it does not pass.
          </p>
          <MapTable lines={data} timeZone={timeZone} />
        </>
      )}
    </div>
  );
}

function MapTable({ lines, timeZone }: { lines: readonly DataMapLine[]; timeZone: string }) {
  return (
    <TableFrame label="Data map" className="max-h-[max(24rem,calc(100dvh-16rem))]">
      <Table minWidth={980} cards="paired">
        <thead>
          <tr>
            <Th>Records</Th>
            <Th>Fields</Th>
            <Th numeric>Held</Th>
            <Th>Since</Th>
            <Th>From</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.table}>
              <Td className="align-top">
                <span className="font-medium">{line.what}</span>
                <span className="block font-mono text-ink-3 text-xs">{line.table}</span>
              </Td>
              <Td data-label="Fields" className="max-sm:col-span-full align-top">
                <Fields line={line} />
              </Td>
              <Td data-label="Held" numeric className="align-top">
                {line.records === null ? (
                  <span className="text-ink-3" title="Shared by all workspaces of this installation">
                    –
                  </span>
                ) : (
                  `${line.isMore ? 'over ' : ''}${formatCount(line.records)}`
                )}
              </Td>
              <Td data-label="Since" className="whitespace-nowrap align-top">
                {dayWords(line.since, timeZone)}
              </Td>
              <Td data-label="From" className="max-sm:col-span-full align-top">
                <From line={line} timeZone={timeZone} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function dayWords(instant: string | null, timeZone: string): string {
  return instant === null ? '–' : formatDay(dayOfInstant(instant, timeZone));
}

function Fields({ line }: { line: DataMapLine }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {CLASSES.map(({ holds, words, hint }) => {
        const names = line.fields.filter((field) => field.holds === holds);
        if (names.length === 0) return null;
        return (
          <li key={holds} className="text-sm" title={hint}>
            <span className="text-ink-3">{words}: </span>
            {names.map(({ name }) => name.replaceAll('_', ' ')).join(', ')}
          </li>
        );
      })}
    </ul>
  );
}

function From({ line, timeZone }: { line: DataMapLine; timeZone: string }) {
  if (line.sources.length === 0) return <span className="text-ink-2">{ORIGIN_WORDS[line.origin]}</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {line.sources.map((source) => (
        <li key={source.name} className="text-sm">
          {source.name}{' '}
          <span className="text-ink-3">
            {formatCount(source.records)}, received {dayWords(source.first, timeZone)}
            {source.last === source.first ? '' : ` to ${dayWords(source.last, timeZone)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

// Every import, newest first, with counts that reconcile: read = new + changed + unchanged + refused.
'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCount, formatDay } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import { PastInstant } from '../../_components/past-instant';
import { TieMark } from '../../_components/tie-mark';
import { ImportState } from './import-state';

export const FIRST_IMPORTS = 25;
const MOST_IMPORTS = 500;
const COUNTED = [
  ['read', 'Read'],
  ['new', 'New'],
  ['changed', 'Changed'],
  ['unchanged', 'Unchanged'],
] as const;

export function ImportHistory({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const [most, setMost] = useState(FIRST_IMPORTS);
  const { data } = useQuery(trpc.imports.list.queryOptions({ most }, { placeholderData: keepPreviousData }));
  if (!data || data.length === 0) return null;
  return (
    <Section title="Imports" hint="Read = new + changed + unchanged + refused">
      <TableFrame label="Imports with their counts">
        <Table minWidth={960} cards="paired">
          <thead>
            <tr>
              <Th>Source</Th>
              <Th>Begun</Th>
              <Th>State</Th>
              <Th hint="Its count and sum of deals, held against the CRM's own">Totals</Th>
              {COUNTED.map(([of, label]) => (
                <Th key={of} numeric>
                  {label}
                </Th>
              ))}
              <Th numeric>Refused</Th>
            </tr>
          </thead>
          <tbody>
            {data.slice(0, most).map((line) => (
              <Tr key={line.id}>
                <Td className="max-w-56">
                  <TextLink href={`/sources/imports/${line.id}`} className="block truncate font-medium">
                    {line.sourceName}
                  </TextLink>
                  <span className="block text-ink-3 text-xs">as of {formatDay(line.asOf, today)}</span>
                </Td>
                <Td data-label="Begun" className="max-w-48 whitespace-nowrap text-ink-2">
                  <PastInstant at={line.createdAt} timeZone={timeZone} today={today} isShort />
                  <span className="block truncate text-ink-3 text-xs" title={line.requestedBy ?? undefined}>
                    by {line.requestedBy ?? 'the command line'}
                  </span>
                </Td>
                <Td data-label="State" title={line.problem ?? undefined}>
                  <ImportState state={line.state} />
                </Td>
                <Td data-label="Totals" className="whitespace-nowrap">
                  {line.tie ? (
                    <TieMark standing={line.tie} />
                  ) : (
                    <span className="text-ink-3">{line.state === 'published' ? 'no deals in it' : '–'}</span>
                  )}
                </Td>
                {COUNTED.map(([of, label]) => (
                  <Td key={of} data-label={label} numeric>
                    {formatCount(line.counts[of])}
                  </Td>
                ))}
                <Td
                  data-label="Refused"
                  numeric
                  className={line.counts.refused > 0 ? 'font-medium text-warn-ink' : undefined}
                >
                  {line.counts.refused > 0 ? (
                    <TextLink quiet href={`/sources/imports/${line.id}#refused`}>
                      {formatCount(line.counts.refused)}
                    </TextLink>
                  ) : (
                    '0'
                  )}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {data.length > most && most < MOST_IMPORTS ? (
        <div>
          <Button size="sm" onClick={() => setMost(Math.min(MOST_IMPORTS, most * 4))}>
            Show older imports
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

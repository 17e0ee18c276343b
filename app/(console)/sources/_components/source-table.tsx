// The systems of record, each with the age of its newest import and how much it holds; the address says of which kind.
'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { SOURCE_KIND_LABELS, SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';
import { formatCount, formatDay, formatRelativeDay } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { Section } from '../../../_ui/section';
import { SegmentedControl } from '../../../_ui/segmented-control';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import { PastInstant } from '../../_components/past-instant';
import { TieMark } from '../../_components/tie-mark';
import type { SourceLine } from './answers';

export function SourceTable({
  sources,
  today,
  timeZone,
  onConfigure,
}: {
  sources: readonly SourceLine[];
  today: string;
  timeZone: string;
  onConfigure: ((source: SourceLine) => void) | null;
}) {
  const [kind, setKind] = useQueryState('kind', parseAsStringLiteral(SOURCE_KINDS));
  const kinds = SOURCE_KINDS.filter((known) => sources.some((source) => source.kind === known));
  const shown = sources.filter((source) => kind === null || source.kind === kind);
  return (
    <Section title="Systems of record">
      {kinds.length > 1 || kind !== null ? (
        <div>
          <SegmentedControl
            label="Kind of system"
            name="source-kind"
            value={kind ?? 'all'}
            onValueChange={(value) => void setKind(kinds.find((known) => known === value) ?? null)}
            segments={[
              { value: 'all', label: 'All' },
              ...kinds.map((value) => ({ value, label: SOURCE_KIND_LABELS[value] })),
            ]}
          />
        </div>
      ) : null}
      <TableFrame label="Sources with their age">
        <Table minWidth={980} cards="paired">
          <thead>
            <tr>
              <Th>Source</Th>
              <Th>Kind</Th>
              <Th>Files speak of</Th>
              <Th>Imported</Th>
              <Th hint="The newest import that read deals, held against the CRM's own count and sum">
                Totals
              </Th>
              <Th numeric>Deals</Th>
              <Th numeric hint="Mails, meetings, calls, quotes and other records that a claim can cite">
                Facts
              </Th>
              <Th>Records open at</Th>
              {onConfigure ? (
                <Th>
                  <span className="sr-only">Settings</span>
                </Th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((source) => (
              <Tr key={source.id}>
                <Td className="max-w-64">
                  <span className="block truncate font-medium" title={source.name}>
                    {source.name}
                  </span>
                </Td>
                <Td data-label="Kind" className="whitespace-nowrap">
                  {SOURCE_KIND_LABELS[source.kind]}
                </Td>
                <Td data-label="Files speak of" className="whitespace-nowrap">
                  {source.asOf ? (
                    <>
                      {formatDay(source.asOf, today)}{' '}
                      <span className="text-ink-3">{formatRelativeDay(source.asOf, today)}</span>
                    </>
                  ) : (
                    <span className="text-ink-3">{source.kind === 'manual' ? 'as attached' : 'never'}</span>
                  )}
                </Td>
                <Td data-label="Imported" className="whitespace-nowrap text-ink-2">
                  {source.publishedAt ? (
                    <PastInstant at={source.publishedAt} timeZone={timeZone} today={today} isShort />
                  ) : (
                    '–'
                  )}
                </Td>
                <Td data-label="Totals" className="whitespace-nowrap">
                  {source.totals ? (
                    <TextLink quiet href={`/sources/imports/${source.totals.importId}`}>
                      <TieMark standing={source.totals.tie} />
                    </TextLink>
                  ) : (
                    <span className="text-ink-3">–</span>
                  )}
                </Td>
                <Td data-label="Deals" numeric>
                  {formatCount(source.deals)}
                </Td>
                <Td data-label="Facts" numeric>
                  {formatCount(source.facts)}
                </Td>
                <Td data-label="Records open at" className="max-sm:col-span-full max-w-72">
                  <span className="flex items-center gap-2">
                    {source.linkTemplate ? (
                      <span className="truncate text-ink-2 text-xs" title={source.linkTemplate}>
                        {source.linkTemplate}
                      </span>
                    ) : (
                      <span className="text-ink-3">not set</span>
                    )}
                    {source.areSubjectsAllowed ? <Badge tone="warn">subjects shown</Badge> : null}
                    {source.isSanctioned ? <Badge>sanctioned</Badge> : null}
                  </span>
                </Td>
                {onConfigure ? (
                  <Td className="w-24 text-right">
                    {source.kind === 'manual' ? null : (
                      <Button
                        size="sm"
                        variant="ghost"
                        onClick={() => onConfigure(source)}
                        aria-label={`Settings of ${source.name}`}
                      >
                        Settings
                      </Button>
                    )}
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

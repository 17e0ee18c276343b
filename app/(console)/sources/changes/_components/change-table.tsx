// Changes with the record's id, what the CRM says and what was accepted here; where it is narrow, a list instead of a table.
import { OUTBOX_LABELS } from '@/server/core/outbox/outbox-state';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { formatInstant } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { valueWords } from '../../../_components/draft/draft-values';
import { PastInstant } from '../../../_components/past-instant';
import type { ChangeLine } from './change-groups';

export function ChangeTable({
  label,
  lines,
  today,
  timeZone,
}: {
  label: string;
  lines: readonly ChangeLine[];
  today: string;
  timeZone: string;
}) {
  const words = (line: ChangeLine, value: string | null) =>
    valueWords(line.field, value, { today, currency: line.currency }) ?? 'empty';
  const inCrm = (line: ChangeLine) =>
    words(line, line.state === 'overruled' ? line.sourceValue : line.oldValue);
  const doneAt = (line: ChangeLine) => line.settledAt ?? line.exportedAt;
  return (
    <>
      <ul
        aria-label={label}
        className="divide-y divide-line rounded-lg border border-line bg-surface text-sm sm:hidden"
      >
        {lines.map((line) => (
          <li key={line.id} className="flex flex-col gap-1 px-3 py-2.5">
            <TextLink href={`/deals/${line.opportunityId}`} className="font-medium">
              {line.dealName}
            </TextLink>
            <span>
              {DRAFT_FIELD_LABELS[line.field]}: <span className="text-ink-2">{inCrm(line)}</span> →{' '}
              <strong className="font-medium">{words(line, line.newValue)}</strong>
              <Marks line={line} />
            </span>
            <span className="text-ink-2 text-xs">
              {line.by}, <PastInstant at={line.acceptedAt} timeZone={timeZone} today={today} />
            </span>
            <span className="text-ink-2 text-xs">
              {OUTBOX_LABELS[line.state]}
              {doneAt(line) ? `, ${formatInstant(doneAt(line), timeZone, { today })}` : ''} ·{' '}
              <span className="break-all font-mono">{line.externalId}</span> in {line.sourceName}
            </span>
          </li>
        ))}
      </ul>
      <TableFrame label={label} className="max-h-[32rem] max-sm:hidden">
        <Table minWidth={880} cards="paired">
          <thead>
            <tr>
              <Th>Deal</Th>
              <Th>Record</Th>
              <Th>Field</Th>
              <Th>In the CRM</Th>
              <Th>Accepted here</Th>
              <Th>By</Th>
              <Th>State</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Tr key={line.id}>
                <Td className="max-w-56">
                  <TextLink href={`/deals/${line.opportunityId}`}>{line.dealName}</TextLink>
                </Td>
                <Td data-label="Record" className="font-mono text-xs" title={line.sourceName}>
                  {line.externalId}
                </Td>
                <Td data-label="Field">{DRAFT_FIELD_LABELS[line.field]}</Td>
                <Td data-label="In the CRM" className="text-ink-2">
                  {inCrm(line)}
                </Td>
                <Td data-label="Accepted here">
                  <strong className="font-medium">{words(line, line.newValue)}</strong>
                  <Marks line={line} />
                </Td>
                <Td data-label="By" className="whitespace-nowrap">
                  {line.by}
                  <span className="block text-ink-3 text-xs">
                    <PastInstant at={line.acceptedAt} timeZone={timeZone} today={today} />
                  </span>
                </Td>
                <Td data-label="State" className="whitespace-nowrap">
                  {OUTBOX_LABELS[line.state]}
                  {doneAt(line) ? (
                    <span className="block text-ink-3 text-xs">
                      {formatInstant(doneAt(line), timeZone, { today })}
                    </span>
                  ) : null}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </>
  );
}

function Marks({ line }: { line: ChangeLine }) {
  return (
    <>
      {line.isCounter ? (
        <Badge className="ml-2" title="It takes a change back that was exported before">
          takes back
        </Badge>
      ) : null}
      {line.byHand ? (
        <Badge
          tone="warn"
          glyph="bang"
          className="ml-2"
          title={
            line.byHand === 'cleared'
              ? 'An empty cell would be read as "no change": clear the field in the CRM'
              : 'A spreadsheet would run it as a formula: enter it in the CRM'
          }
        >
          by hand
        </Badge>
      ) : null}
    </>
  );
}

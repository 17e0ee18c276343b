// Draft opportunities beside the changes to load: where each stands, and the file of their own that creates them in the CRM.
'use client';
import { useQuery } from '@tanstack/react-query';
import { DEAL_TYPE_LABELS } from '@/server/core/opportunity-draft/draft-state';
import { formatCount, formatCountOf, formatDay, formatMoney } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { GeneratedMark } from '../../../../_ui/generated-mark';
import { Notice } from '../../../../_ui/notice';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { OpportunityLine } from '../../../_components/opportunity/opportunity-line';
import { OpportunityState } from '../../../_components/opportunity/opportunity-state';
import { ExportOpportunities } from './export-opportunities';

const TITLE = 'New opportunities';

export function NewOpportunities({
  today,
  timeZone,
  mayExport,
}: {
  today: string;
  timeZone: string;
  mayExport: boolean;
}) {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.opportunities.list.queryOptions({ isOwn: false }));
  if (isError)
    return (
      <Notice kind="danger" title="The draft opportunities could not be loaded">
        Nothing was changed. Reload the page to try again.
      </Notice>
    );
  if (!data || data.length === 0) return null;
  const live = data.filter(({ state }) => state === 'waiting' || state === 'exported');
  return (
    <Section
      title={`${TITLE} (${formatCount(data.length)})`}
      hint="Drafted here and in no total; the next import that shows a new deal with the same account and name takes one over"
    >
      {live.length > 0 && mayExport ? (
        <ExportOpportunities lines={live} today={today} timeZone={timeZone} />
      ) : null}
      <ul
        aria-label={TITLE}
        className="divide-y divide-line rounded-lg border border-line bg-surface text-sm sm:hidden"
      >
        {data.map((line) => (
          <li key={line.id} className="flex flex-col gap-1 px-3 py-2.5">
            <span>
              <Named line={line} />
            </span>
            <span>
              {formatMoney(line.amount, line.currency)}, closes {formatDay(line.closesOn, today)}
            </span>
            <span className="text-ink-2 text-xs">
              {line.accountName}
              {line.isNewAccount ? ' (new account)' : ''} · {line.ownerName}
              {line.by === line.ownerName ? '' : `, drafted by ${line.by}`}
            </span>
            {line.nextStep ? <span className="text-ink-2 text-xs">{line.nextStep}</span> : null}
            <span className="text-xs">
              <OpportunityState line={line} today={today} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
      <TableFrame label={TITLE} className="max-h-[32rem] max-sm:hidden">
        <Table minWidth={960} cards="paired">
          <thead>
            <tr>
              <Th>Opportunity</Th>
              <Th>Account</Th>
              <Th>Owner</Th>
              <Th numeric>Amount</Th>
              <Th>Closes</Th>
              <Th>Next step</Th>
              <Th>State</Th>
            </tr>
          </thead>
          <tbody>
            {data.map((line) => (
              <Tr key={line.id}>
                <Td className="max-w-56">
                  <Named line={line} />
                </Td>
                <Td data-label="Account" className="max-w-48">
                  {line.accountName}
                  {line.isNewAccount ? <span className="block text-ink-3 text-xs">new account</span> : null}
                </Td>
                <Td data-label="Owner">
                  {line.ownerName}
                  {line.by === line.ownerName ? null : (
                    <span className="block text-ink-3 text-xs">drafted by {line.by}</span>
                  )}
                </Td>
                <Td data-label="Amount" numeric>
                  {formatMoney(line.amount, line.currency)}
                </Td>
                <Td data-label="Closes" className="whitespace-nowrap">
                  {formatDay(line.closesOn, today)}
                </Td>
                <Td data-label="Next step" className="max-w-56 text-ink-2">
                  {line.nextStep}
                </Td>
                <Td data-label="State">
                  <OpportunityState line={line} today={today} timeZone={timeZone} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

function Named({ line }: { line: OpportunityLine }) {
  return (
    <>
      <span className="break-words font-medium">{line.name}</span>{' '}
      {line.rule ? <GeneratedMark by={line.rule} /> : null}
      {line.byHand ? (
        <Badge
          tone="warn"
          glyph="bang"
          title="A spreadsheet would run one of its texts as a formula: enter it in the CRM"
        >
          by hand
        </Badge>
      ) : null}
      <span className="block text-ink-3 text-xs">
        {DEAL_TYPE_LABELS[line.dealType]} · {line.reason}
        {line.factCount > 0 ? ` · cites ${formatCountOf(line.factCount, 'record')}` : null}
      </span>
    </>
  );
}

// What people had said of the period when it was frozen; a late call is marked, a withdrawn one keeps its reason. An imported one has a day and no reason.
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { dayOfInstant, formatCountOf, formatDay, formatInstant } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { SnapshotPage } from '../../_components/answers';

type Said = NonNullable<SnapshotPage['said']>;
const CODES: Record<string, string> = REASON_WORDS.call;
const UNDONE: Record<string, string> = REASON_WORDS.rollback;

export function FrozenCalls({
  page: { said },
  today,
  timeZone,
}: {
  page: SnapshotPage;
  today: string;
  timeZone: string;
}) {
  if (!said || said.count === 0) return null;
  const { calls, count } = said;
  return (
    <Section
      title="Calls"
      hint={`${formatCountOf(count, 'call')} of the period, as frozen${count > calls.length ? `; the newest ${calls.length} are shown, all are in calls.ndjson` : ''}`}
    >
      <TableFrame label="Frozen calls">
        <Table minWidth={760} cards="paired">
          <thead>
            <tr>
              <Th>Of</Th>
              <Th>Forecast</Th>
              <Th numeric>Call</Th>
              <Th numeric>Roll-up then</Th>
              <Th>Made</Th>
              <Th>Reason</Th>
              <Th>Standing</Th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <Tr key={call.id}>
                <Td>{call.node}</Td>
                <Td data-label="Forecast">{CATEGORY_LABELS[call.category]}</Td>
                <Td data-label="Call" numeric>
                  <Money amount={call.amount} currency={call.currency} />
                </Td>
                <Td data-label="Roll-up then" numeric>
                  <Money amount={call.rollUp} currency={call.currency} />
                </Td>
                <Td data-label="Made" className="whitespace-nowrap text-ink-2">
                  {call.isImported
                    ? formatDay(dayOfInstant(call.at, timeZone), today)
                    : formatInstant(call.at, timeZone, { today })}
                </Td>
                <Td data-label="Reason">
                  {call.isImported ? <span className="text-ink-3">–</span> : (CODES[call.code] ?? call.code)}
                </Td>
                <Td data-label="Standing">
                  <Standing call={call} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

function Standing({ call }: { call: Said['calls'][number] }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {call.isLate ? (
        <Badge tone="warn" glyph="clock">
          Late
        </Badge>
      ) : null}
      {call.withdrawn ? (
        <>
          <Badge>Withdrawn</Badge>
          <span className="text-ink-2 text-xs">{UNDONE[call.withdrawn] ?? call.withdrawn}</span>
        </>
      ) : null}
      {call.isImported ? <span className="text-ink-2 text-xs">Imported</span> : null}
    </span>
  );
}

// One rate table in force: its rates by currency and day, its version and who made it.
import { RATE_KIND_LABELS } from '@/server/core/vocabulary/rate-kind';
import { formatCountOf, formatDay, formatInstant } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { RateTableAnswer } from './rate-answers';
import type { RateIntent } from './rate-dialog';

export function RateTableView({
  table,
  currency,
  today,
  timeZone,
  onEdit,
}: {
  table: RateTableAnswer;
  currency: string;
  today: string;
  timeZone: string;
  onEdit: ((intent: RateIntent) => void) | null;
}) {
  const [newest] = table.versions;
  const isUsed = table.reportingCurrency === currency;
  return (
    <Section
      title={`${RATE_KIND_LABELS[table.kind]} ${table.fiscalYear}`}
      hint={[
        `version ${table.version}`,
        newest
          ? `since ${formatInstant(newest.at, timeZone, { today })} by ${newest.by ?? 'the command line'}`
          : null,
        table.version > 1 ? `${formatCountOf(table.version - 1, 'older version')} kept` : null,
        isUsed ? null : `leads to ${table.reportingCurrency}, so it is not used`,
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <TableFrame label={`${RATE_KIND_LABELS[table.kind]} ${table.fiscalYear}`} className="max-h-160">
        <Table className="max-sm:[&_td]:px-2 max-sm:[&_th]:px-2">
          <thead>
            <tr>
              <Th>Currency</Th>
              <Th>From</Th>
              <Th numeric hint={`Units of ${table.reportingCurrency} for one unit`}>
                In {table.reportingCurrency}
              </Th>
              {onEdit ? (
                <Th>
                  <span className="sr-only">Change</span>
                </Th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {table.rates.map((rate) => (
              <Tr key={`${rate.currency} ${rate.validFrom}`}>
                <Td className="w-1/3 font-medium">{rate.currency}</Td>
                <Td className="w-1/3 whitespace-nowrap">{formatDay(rate.validFrom, today)}</Td>
                <Td numeric>{rate.rate}</Td>
                {onEdit ? (
                  <Td className="w-px text-right">
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={`Change ${rate.currency} from ${formatDay(rate.validFrom)}`}
                      onClick={() => onEdit({ rate, kind: table.kind, fiscalYear: table.fiscalYear })}
                    >
                      Change
                    </Button>
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {table.rates.length === 0 ? <p className="text-ink-3 text-sm">Every rate was taken away.</p> : null}
    </Section>
  );
}

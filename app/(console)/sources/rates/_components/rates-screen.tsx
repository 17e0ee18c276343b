// The rate tables, newest year first; finance drops a file or sets one rate, and the forecast follows without a reload.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCountOf, formatList } from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { EmptyState } from '../../../../_ui/empty-state';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { TextLink } from '../../../../_ui/text-link';
import { SourcesTabs } from '../../_components/sources-tabs';
import { TableDrop } from '../../_components/table-drop';
import type { RateChange } from './rate-answers';
import { RateChanges } from './rate-changes';
import { RateDialog, type RateIntent } from './rate-dialog';
import { RateTableView } from './rate-table-view';

export function RatesScreen({
  today,
  timeZone,
  isFinance,
}: {
  today: string;
  timeZone: string;
  isFinance: boolean;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data } = useQuery(trpc.rates.list.queryOptions());
  const [intent, setIntent] = useState<RateIntent | null>(null);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Rates"
        hint={
          data
            ? `What one unit of a currency is in ${data.currency}; each deal is converted with the plan rate of its close date, or with spot rates where a view or a freeze says so`
            : null
        }
        controls={
          isFinance && data ? (
            <Button
              variant="primary"
              onClick={() => setIntent({ rate: null, fiscalYear: Number(today.slice(0, 4)) })}
            >
              Set a rate
            </Button>
          ) : null
        }
      >
        <SourcesTabs current="rates" />
      </PageHeader>
      {data?.unconverted && data.unconverted.length > 0 ? (
        <Notice
          kind="warning"
          title={`${formatList(data.unconverted.map(({ currency, deals }) => `${formatCountOf(deals, 'deal')} in ${currency}`))} ${data.unconverted.length === 1 && data.unconverted[0]?.deals === 1 ? 'has' : 'have'} no rate and ${data.unconverted.length === 1 && data.unconverted[0]?.deals === 1 ? 'is' : 'are'} in no total.`}
        >
          <TextLink href="/forecast?period=all&only=unconverted#deals" className="underline">
            See them
          </TextLink>
        </Notice>
      ) : null}
      {isFinance ? (
        <TableDrop<RateChange>
          noun="rate"
          hint="Columns: currency, rate, valid_from; also fiscal_year and kind (plan or spot)"
          send={client.rates.import.mutate}
        >
          {(changes) => <RateChanges changes={changes} today={today} />}
        </TableDrop>
      ) : null}
      {data === undefined ? (
        <SkeletonTable label="Loading the rates" rows={6} columns={4} />
      ) : data.tables.length === 0 ? (
        <EmptyState title="No rates yet">
          Without rates, sums stay per currency: a deal in another currency than {data.currency} is shown as
          unconverted and is in no total. {isFinance ? null : 'Rates belong to finance.'}
        </EmptyState>
      ) : (
        data.tables.map((table) => (
          <RateTableView
            key={table.name}
            table={table}
            currency={data.currency}
            today={today}
            timeZone={timeZone}
            onEdit={isFinance ? setIntent : null}
          />
        ))
      )}
      {intent && data ? (
        <RateDialog
          intent={intent}
          tables={data.tables}
          currency={data.currency}
          timeZone={timeZone}
          onClose={() => setIntent(null)}
        />
      ) : null}
    </div>
  );
}

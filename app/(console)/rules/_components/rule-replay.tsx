// What a version of the checklists or the flags would have read at the end of each month, beside the rules in force.
import type { inferRouterOutputs } from '@trpc/server';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { AppRouter } from '@/server/trpc/root';
import { formatCount, formatDay, formatMoney, formatPercent } from '../../../_lib/format';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';

type Result = NonNullable<inferRouterOutputs<AppRouter>['rules']['replay']['rules']>;
type Moment = Result['moments'][number];

export function RuleReplay({
  kind,
  version,
  result,
  dealNames,
  timeZone,
}: {
  kind: string;
  version: number;
  result: Result;
  dealNames: Record<string, string>;
  timeZone: string;
}) {
  return (
    <div className="flex flex-col gap-5">
      {kind === 'templates' ? (
        <Coverage version={version} result={result} timeZone={timeZone} />
      ) : (
        <Flags version={version} result={result} timeZone={timeZone} />
      )}
      {result.samples.length > 0 ? (
        <Section
          title="Deals that would read otherwise"
          hint={result.samples.length === 100 ? 'the first 100' : undefined}
        >
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
            {result.samples.map((sample) => (
              <li key={`${sample.opportunityId}:${sample.at}`} className="flex flex-wrap gap-x-3 px-3 py-1.5">
                <TextLink href={`/deals/${sample.opportunityId}`}>
                  {dealNames[sample.opportunityId] ?? 'A deal'}
                </TextLink>
                <span className="text-ink-2">
                  {dayOf(sample.at)}: {sample.from} → {sample.to}
                </span>
                <span className="text-ink-2 tabular-nums">{formatMoney(sample.amount, result.currency)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

const dayOf = (instant: string): string => formatDay(instant.slice(0, 10));
const shareOf = (share: string | null): string =>
  share === null ? 'cannot be said' : formatPercent(Number(share), 1);

function Coverage({ version, result, timeZone }: { version: number; result: Result; timeZone: string }) {
  const last = result.moments.at(-2) ?? result.moments.at(-1);
  return (
    <>
      {last ? (
        <p className="text-sm">
          With version {version}, commit evidence coverage on {dayOf(last.at)} would have read{' '}
          <strong>{shareOf(last.after.coverage)}</strong>; by the rules in force it reads{' '}
          {shareOf(last.before.coverage)}.
        </p>
      ) : null}
      <TableFrame label="Commit evidence coverage at the end of each month">
        <Table minWidth={640}>
          <caption className="px-3 pt-2 pb-1 text-left text-ink-3 text-xs">
            Deals in commit then, due in the period of that day; amounts in {result.currency}; zone {timeZone}
          </caption>
          <thead>
            <tr>
              <Th>At the end of</Th>
              <Th numeric>Deals</Th>
              <Th numeric>In force</Th>
              <Th numeric>Version {version}</Th>
              <Th numeric>Evidenced, in force</Th>
              <Th numeric>Evidenced, version {version}</Th>
            </tr>
          </thead>
          <tbody>
            {result.moments.map((moment) => (
              <Tr key={moment.at}>
                <Td>{dayOf(moment.at)}</Td>
                <Td numeric>
                  {formatCount(moment.deals)}
                  {moment.otherCurrency > 0
                    ? `, ${formatCount(moment.otherCurrency)} in other currencies left out`
                    : ''}
                </Td>
                <Td numeric>{shareOf(moment.before.coverage)}</Td>
                <Td numeric>{shareOf(moment.after.coverage)}</Td>
                <Td numeric>{formatMoney(moment.before.evidenced, result.currency)}</Td>
                <Td numeric>{formatMoney(moment.after.evidenced, result.currency)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </>
  );
}

function Flags({ version, result, timeZone }: { version: number; result: Result; timeZone: string }) {
  const rows = result.moments.flatMap((moment) =>
    moment.raised.filter(({ before, after }) => before !== after).map((raised) => ({ moment, raised })),
  );
  if (rows.length === 0) return <p className="text-sm">Version {version} raises the very same flags.</p>;
  return (
    <TableFrame label="Flags raised at the end of each month">
      <Table minWidth={600}>
        <caption className="px-3 pt-2 pb-1 text-left text-ink-3 text-xs">
          Only flags whose count differs; open deals; zone {timeZone}
        </caption>
        <thead>
          <tr>
            <Th>At the end of</Th>
            <Th>Flag</Th>
            <Th numeric>In force</Th>
            <Th numeric>Version {version}</Th>
            <Th numeric>Amount that differs</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ moment, raised }: { moment: Moment; raised: Moment['raised'][number] }) => (
            <Tr key={`${moment.at}:${raised.rule}`}>
              <Td>{dayOf(moment.at)}</Td>
              <Td>{FLAG_WORDS[raised.rule].label}</Td>
              <Td numeric>{formatCount(raised.before)}</Td>
              <Td numeric>{formatCount(raised.after)}</Td>
              <Td numeric>{formatMoney(raised.amount, result.currency)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

// What a version of the policies would have decided otherwise: counts and amounts, by move, and the first decisions one by one.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import { formatCount, formatCountOf, formatInstant, formatMoney } from '../../../_lib/format';
import { EmptyState } from '../../../_ui/empty-state';
import { Notice } from '../../../_ui/notice';
import { Section } from '../../../_ui/section';
import { Stat } from '../../../_ui/stat';
import { StatRow } from '../../../_ui/stat-row';
import { StateMark } from '../../../_ui/state-mark';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';

type Result = NonNullable<inferRouterOutputs<AppRouter>['rules']['replay']['policies']>;

export function PolicyReplay({
  result,
  dealNames,
  today,
  timeZone,
  currency,
}: {
  result: Result;
  dealNames: Record<string, string>;
  today: string;
  timeZone: string;
  currency: string;
}) {
  const { asked, silent, refusedAnyway, failing, unanswered, newlyAllowed, newlyRefused, samples } = result;
  const changed = result.byKind.filter((row) => row.newlyAllowed + row.newlyRefused > 0);
  return (
    <div className="flex flex-col gap-5">
      <StatRow label="What would be another">
        <Stat label="Moves asked again" value={formatCount(asked)}>
          {[
            silent > 0 ? `${formatCountOf(silent, 'move')} recorded no question` : '',
            refusedAnyway > 0
              ? `${formatCountOf(refusedAnyway, 'move')} beside them refused for another reason, such as what was entered`
              : '',
            unanswered > 0 ? `${formatCountOf(unanswered, 'move')} could not be asked` : '',
          ]
            .filter(Boolean)
            .join('; ')}
        </Stat>
        <Stat label="Refused now, allowed then" value={formatCount(newlyRefused.moves)}>
          {formatCountOf(newlyRefused.deals, 'deal')}, {formatMoney(newlyRefused.amount, currency)} as they
          stand today
        </Stat>
        <Stat label="Allowed now, refused then" value={formatCount(newlyAllowed.moves)}>
          {formatCountOf(newlyAllowed.deals, 'deal')}, {formatMoney(newlyAllowed.amount, currency)} as they
          stand today
        </Stat>
      </StatRow>
      {failing > 0 ? (
        <Notice
          kind="warning"
          title={`A policy of this version fails on ${formatCountOf(failing, 'recorded move')}`}
        >
          A policy that fails while it is asked refuses the move. Each such decision names the policy and what
          failed; correct it before the version is proposed.
        </Notice>
      ) : null}
      {changed.length === 0 ? (
        <EmptyState title="No decision would be another" glyph="check">
          This version answers every recorded question as it was answered.
        </EmptyState>
      ) : (
        <>
          <Section title="By move">
            <TableFrame label="Decisions that would be another, by move">
              <Table minWidth={480}>
                <thead>
                  <tr>
                    <Th>Move</Th>
                    <Th numeric>Asked</Th>
                    <Th numeric>Newly refused</Th>
                    <Th numeric>Newly allowed</Th>
                  </tr>
                </thead>
                <tbody>
                  {changed.map((row) => (
                    <Tr key={row.kind}>
                      <Td className="font-mono text-xs">{row.kind}</Td>
                      <Td numeric>{formatCount(row.asked)}</Td>
                      <Td numeric>{formatCount(row.newlyRefused)}</Td>
                      <Td numeric>{formatCount(row.newlyAllowed)}</Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
          </Section>
          <Section title="Decisions" hint={samples.length === 100 ? 'the first 100' : undefined}>
            <TableFrame label="Decisions that would be another, one by one">
              <Table minWidth={720}>
                <thead>
                  <tr>
                    <Th>When</Th>
                    <Th>Move</Th>
                    <Th>By</Th>
                    <Th>Deal</Th>
                    <Th>Would be</Th>
                    <Th>Why</Th>
                  </tr>
                </thead>
                <tbody>
                  {samples.map((sample) => (
                    <Tr key={sample.moveId}>
                      <Td className="whitespace-nowrap">{formatInstant(sample.at, timeZone, { today })}</Td>
                      <Td className="font-mono text-xs">{sample.kind}</Td>
                      <Td>{sample.who.replace('_', ' ')}</Td>
                      <Td>
                        {sample.opportunityId ? (
                          <TextLink href={`/deals/${sample.opportunityId}`}>
                            {dealNames[sample.opportunityId] ?? 'A deal'}
                          </TextLink>
                        ) : (
                          <span className="text-ink-3">none</span>
                        )}
                      </Td>
                      <Td>
                        {sample.wasAllowed ? (
                          <StateMark word="Refused" tone="bad" glyph="lock" />
                        ) : (
                          <StateMark word="Allowed" tone="good" glyph="check" />
                        )}
                      </Td>
                      <Td className="text-ink-2 text-xs">{sample.reason || sample.policyIds.join(', ')}</Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
          </Section>
        </>
      )}
    </div>
  );
}

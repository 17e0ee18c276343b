// What a version of the message templates would have held messages to: how many would leave its limits or come within them, and which.
import type { inferRouterOutputs } from '@trpc/server';
import { TOPIC_WORDS } from '@/server/core/messages/find-topics';
import { MESSAGE_STATE_LABELS } from '@/server/core/messages/message-state';
import type { AppRouter } from '@/server/trpc/root';
import { formatCount, formatCountOf, formatInstant, formatList } from '../../../_lib/format';
import { EmptyState } from '../../../_ui/empty-state';
import { Section } from '../../../_ui/section';
import { Stat } from '../../../_ui/stat';
import { StatRow } from '../../../_ui/stat-row';
import { StateMark } from '../../../_ui/state-mark';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';

type Result = NonNullable<inferRouterOutputs<AppRouter>['rules']['replay']['messages']>;

const LIMITS: Record<Result['byLimit'][number]['limit'], string> = {
  length: 'too long',
  topic: 'speaks of what it may not',
  wording: 'other sentences than the template’s',
  own_sentence: 'its own sentence is too long or holds an address',
  day: 'no real day',
  off: 'template switched off',
  gone: 'template left out',
};

export function MessageReplay({
  version,
  result,
  dealNames,
  today,
  timeZone,
}: {
  version: number;
  result: Result;
  dealNames: Record<string, string>;
  today: string;
  timeZone: string;
}) {
  const { messages, open, newlyOutside, newlyWithin, byLimit, byTemplate, samples } = result;
  const told = ({ messages: some, open: drafts, deals }: Result['newlyOutside']) =>
    some === 0
      ? null
      : `${formatCountOf(drafts, 'of them is', 'of them are')} not sent yet; ${formatCountOf(deals, 'deal')}`;
  return (
    <div className="flex flex-col gap-5">
      <StatRow label="What would be another">
        <Stat label="Messages read" value={formatCount(messages)}>
          {formatCount(open)} not sent yet
        </Stat>
        <Stat label="Within now, outside then" value={formatCount(newlyOutside.messages)}>
          {told(newlyOutside)}
          {byLimit.length > 0
            ? `: ${formatList(byLimit.map(({ limit, messages: n }) => `${formatCount(n)} ${LIMITS[limit]}`))}`
            : ''}
        </Stat>
        <Stat label="Outside now, within then" value={formatCount(newlyWithin.messages)}>
          {told(newlyWithin)}
        </Stat>
      </StatRow>
      <p className="text-ink-2 text-sm">
        Each text is held to the version in force and to version {version}. A message keeps the limits it was
        written under, so nothing that waits would be stopped: what is written from then on would be.
      </p>
      {samples.length === 0 ? (
        <EmptyState title="No message would be held otherwise" glyph="check">
          {messages === 0
            ? 'Nobody wrote to a customer in these months.'
            : 'Every text stands to this version as it stands to the one in force.'}
        </EmptyState>
      ) : (
        <>
          <Section title="By template">
            <TableFrame label="Messages that would be held otherwise, by template">
              <Table minWidth={480}>
                <thead>
                  <tr>
                    <Th>Template</Th>
                    <Th numeric>Messages</Th>
                    <Th numeric>Newly outside</Th>
                    <Th numeric>Newly within</Th>
                  </tr>
                </thead>
                <tbody>
                  {byTemplate.map((row) => (
                    <Tr key={row.key}>
                      <Td>{row.label}</Td>
                      <Td numeric>{formatCount(row.messages)}</Td>
                      <Td numeric>{formatCount(row.newlyOutside)}</Td>
                      <Td numeric>{formatCount(row.newlyWithin)}</Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
          </Section>
          <Section title="Messages" hint={samples.length === 100 ? 'the first 100' : undefined}>
            <TableFrame label="Messages that would be held otherwise, one by one">
              <Table minWidth={720}>
                <thead>
                  <tr>
                    <Th>Written</Th>
                    <Th>Template</Th>
                    <Th>Deal</Th>
                    <Th>State</Th>
                    <Th>Would be</Th>
                    <Th>Why</Th>
                  </tr>
                </thead>
                <tbody>
                  {samples.map((sample) => (
                    <Tr key={sample.messageId}>
                      <Td className="whitespace-nowrap">{formatInstant(sample.at, timeZone, { today })}</Td>
                      <Td>{sample.template}</Td>
                      <Td>
                        <TextLink href={`/deals/${sample.opportunityId}#message-${sample.messageId}`}>
                          {dealNames[sample.opportunityId] ?? 'A deal'}
                        </TextLink>
                      </Td>
                      <Td>{MESSAGE_STATE_LABELS[sample.state]}</Td>
                      <Td>
                        {sample.isOutside ? (
                          <StateMark word="Outside" tone="warn" glyph="bang" />
                        ) : (
                          <StateMark word="Within" tone="good" glyph="check" />
                        )}
                      </Td>
                      <Td className="text-ink-2 text-xs">
                        {sample.isOutside ? '' : 'Until now: '}
                        {sample.topic ? `speaks of ${TOPIC_WORDS[sample.topic]}` : LIMITS[sample.limit]}
                      </Td>
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

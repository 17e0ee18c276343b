// The messages to this deal's customer: open ones with what stands in their way, settled ones folded below.
'use client';
import { useQuery } from '@tanstack/react-query';
import { isLiveMessage } from '@/server/core/messages/message-state';
import { formatCountOf } from '../../../../../_lib/format';
import { useTRPC } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Notice } from '../../../../../_ui/notice';
import { Section } from '../../../../../_ui/section';
import { useDeal } from '../deal-context';
import { MessageCard } from './message-card';

const LIST = 'divide-y divide-line rounded-lg border border-line bg-surface';

export function DealMessages() {
  const trpc = useTRPC();
  const { deal, open } = useDeal();
  const { data, isError } = useQuery(trpc.messages.ofDeal.queryOptions({ id: deal.id }));
  if (isError && !data)
    return (
      <Notice kind="danger" title="The messages to the customer could not be loaded">
        Nothing was changed. Reload the page to try again.
      </Notice>
    );
  // Whoever may write none, and has none to read, is shown none.
  if (!data || (data.messages.length === 0 && !data.writing)) return null;
  const live = data.messages.filter(({ state }) => isLiveMessage(state));
  const sent = data.messages.filter(({ state }) => state === 'sent');
  const others = data.messages.filter(({ state }) => !isLiveMessage(state) && state !== 'sent');
  return (
    <Section
      title="Messages to the customer"
      hint="within a template, or approved by a manager; a person sends each"
      actions={
        data.writing ? (
          <Button onClick={() => open({ kind: 'write_message' })}>Write to the buyer</Button>
        ) : null
      }
    >
      {live.length + sent.length === 0 ? (
        <p className="text-ink-2 text-sm">
          Nothing was written to the customer from here. “Ask the buyer” beside an open item starts with the
          question that its answer would settle.
        </p>
      ) : (
        <ul className={LIST}>
          {[...live, ...sent].map((message) => (
            <MessageCard key={message.id} message={message} />
          ))}
        </ul>
      )}
      {others.length > 0 ? (
        <details>
          <summary className="w-fit rounded-sm text-ink-2 text-xs">
            {formatCountOf(others.length, 'message')} withdrawn, declined or written anew
          </summary>
          <ul className={`mt-3 ${LIST}`}>
            {others.map((message) => (
              <MessageCard key={message.id} message={message} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

// Writes to the buyer: a template, a contact, and the text with what stands in its way said as it is typed.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_SUBJECT } from '@/server/core/messages/message-template';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { useTRPC, useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Field } from '../../../../../_ui/field';
import { Input } from '../../../../../_ui/input';
import { NativeSelect } from '../../../../../_ui/native-select';
import { Textarea } from '../../../../../_ui/textarea';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../../../_components/draft/use-move';
import { useDeal } from '../deal-context';
import type { DealMessage, MessageWriting } from './deal-message';
import { MessageStandingList } from './message-standing';
import { useWriting } from './use-writing';

export function WriteMessageDialog({ itemKey, message }: { itemKey?: ItemKey; message?: DealMessage }) {
  const trpc = useTRPC();
  const { deal } = useDeal();
  const { data } = useQuery(trpc.messages.ofDeal.queryOptions({ id: deal.id }));
  if (!data?.writing) return null;
  return <Writing writing={data.writing} itemKey={itemKey ?? message?.itemKey ?? null} message={message} />;
}

function Writing({
  writing,
  itemKey,
  message,
}: {
  writing: MessageWriting;
  itemKey: ItemKey | null;
  message?: DealMessage;
}) {
  const { deal, setting, open, close, refresh } = useDeal();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const draft = useMove(client.messages.draft.mutate);
  const messages = useQuery(trpc.messages.ofDeal.queryOptions({ id: deal.id }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const held = useWriting(writing, itemKey, message);
  const { template, contact, text, standing } = held;
  const canSend = contact !== null && text.subject.trim() !== '' && text.body.trim() !== '';

  async function send() {
    if (!template || !contact) return;
    const answer = await draft.run({
      opportunityId: deal.id,
      contactId: contact.id,
      templateKey: template.key,
      templateSet: writing.templateSet,
      itemKey,
      ...text,
      ...(message ? { replacesId: message.id } : {}),
    });
    if (!answer) return;
    if (answer.status === 'refused') return setRefusal(answer);
    const { data } = await messages.refetch();
    const made = data?.messages.find(({ id }) => id === answer.result.messageId);
    if (made) open({ kind: 'send_message', message: made });
    else close();
  }
  return (
    <DecisionDialog
      title={itemKey ? `Ask the buyer: ${ITEM_LABELS[itemKey]}` : 'Write to the buyer'}
      description={template?.purpose}
      action="Save and go on to sending"
      isPending={draft.isPending}
      canSend={canSend}
      refusal={refusal}
      starts={{
        refresh: () => {
          refresh();
          close();
        },
      }}
      timeZone={setting.timeZone}
      onSend={() => void send()}
      onClose={close}
    >
      {writing.contacts.length === 0 ? (
        <p role="status">
          The CRM holds no contact of this deal’s account who is still there. Add one in the CRM; the next
          import brings them here.
        </p>
      ) : (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Template" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  options={held.templates.map(({ key, label }) => ({ value: key, label }))}
                  value={template?.key ?? ''}
                  onChange={(event) => held.chooseTemplate(event.target.value)}
                />
              )}
            </Field>
            <Field label="To" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  options={writing.contacts.map(({ id, name, title, isFirst }) => ({
                    value: id,
                    label: `${name}${title ? `, ${title}` : ''}${isFirst ? ' · not written to yet' : ''}`,
                  }))}
                  value={contact?.id ?? ''}
                  onChange={(event) => held.chooseContact(event.target.value)}
                />
              )}
            </Field>
          </div>
          <Field label="Subject" required>
            {(control) => (
              <Input
                {...control}
                maxLength={MOST_SUBJECT}
                value={text.subject}
                onChange={(event) => held.type({ subject: event.target.value })}
              />
            )}
          </Field>
          <Field
            label="Text"
            required
            hint="A paragraph of one sentence of your own keeps it within the template, above “Thank you”."
          >
            {(control) => (
              <Textarea
                {...control}
                rows={9}
                maxLength={4_000}
                value={text.body}
                onChange={(event) => held.type({ body: event.target.value })}
              />
            )}
          </Field>
          <div role="status" aria-label="What stands in its way" className="rounded-lg bg-sunken px-3 py-2.5">
            {standing ? <MessageStandingList standing={standing} /> : null}
          </div>
          {held.isTyped ? (
            <div>
              <Button size="sm" variant="ghost" onClick={held.startAnew}>
                Take the template’s text again
              </Button>
            </div>
          ) : null}
        </>
      )}
    </DecisionDialog>
  );
}

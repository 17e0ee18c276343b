// Attaches a link into a system of record; it proves nothing until a second person has opened it and confirmed it.
'use client';
import { useState } from 'react';
import { STATED_KINDS } from '@/server/core/facts/confirm-strength';
import { parseSafeLink } from '@/server/core/facts/safe-link';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DateField } from '../../../../../_ui/date-field';
import { Field } from '../../../../../_ui/field';
import { Input } from '../../../../../_ui/input';
import { NativeSelect } from '../../../../../_ui/native-select';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { sentence } from '../../../../_components/draft/draft-values';
import { NoteField } from '../../../../_components/draft/note-field';
import { useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

const KINDS = STATED_KINDS.map((kind) => ({ value: kind, label: sentence(kind) }));

export function AttachDialog({ itemKey }: { itemKey?: ItemKey }) {
  const { deal, setting, close } = useDeal();
  const client = useTRPCClient();
  const attach = useDealMove(client.evidence.attach.mutate, 'Evidence attached');
  const [link, setLink] = useState('');
  const [kind, setKind] = useState('');
  const [day, setDay] = useState('');
  const [item, setItem] = useState<string>(itemKey ?? '');
  const [note, setNote] = useState('');
  const parsed = parseSafeLink(link);
  const statedKind = STATED_KINDS.find((known) => known === kind);
  const items = deal.items.map(({ key }) => ({ value: key, label: ITEM_LABELS[key] }));

  return (
    <DecisionDialog
      title="Attach evidence"
      description="A link into the system that holds the record. It counts once a second person has opened it and says what they saw."
      action="Attach"
      isPending={attach.isPending}
      canSend={parsed.ok && statedKind !== undefined && day !== ''}
      refusal={attach.refusal}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() => {
        if (!statedKind) return;
        void attach.run({
          opportunityId: deal.id,
          link,
          kind: statedKind,
          day,
          itemKey: deal.items.find(({ key }) => key === item)?.key,
          note: note.trim() || undefined,
        });
      }}
    >
      <Field label="Link" required error={link !== '' && !parsed.ok ? parsed.reason : undefined}>
        {(control) => (
          <Input
            {...control}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            maxLength={4096}
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="What it is" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={KINDS}
              placeholder="Choose"
              value={kind}
              onChange={(event) => setKind(event.target.value)}
            />
          )}
        </Field>
        <Field label="Its day" required hint="The day the record speaks of.">
          {(control) => (
            <DateField
              {...control}
              max={setting.today}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label="Evidence for">
        {(control) => (
          <NativeSelect
            {...control}
            options={items}
            placeholder="The deal as a whole"
            value={item}
            onChange={(event) => setItem(event.target.value)}
          />
        )}
      </Field>
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}

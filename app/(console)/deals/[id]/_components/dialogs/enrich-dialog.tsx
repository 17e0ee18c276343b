// Keeps a firmographic value beside the account's own source, with the sanctioned source that says so; or takes it back.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Field } from '../../../../../_ui/field';
import { Input } from '../../../../../_ui/input';
import { NativeSelect } from '../../../../../_ui/native-select';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import type { DealAccount, DealAccountField } from '../deal-account';
import { useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

export function EnrichDialog({ account, field }: { account: DealAccount; field: DealAccountField }) {
  const { deal, setting, close } = useDeal();
  const client = useTRPCClient();
  const { label, kept, suggested } = field;
  const enrich = useDealMove(client.deal.enrichAccount.mutate, `${label} kept`);
  const [value, setValue] = useState(suggested?.value ?? kept?.value ?? '');
  const first = account.sources.find(({ isSanctioned }) => isSanctioned) ?? account.sources[0];
  const [sourceId, setSourceId] = useState(suggested?.sourceId ?? first?.id ?? '');
  const send = (to: string | null) =>
    void enrich.run({ opportunityId: deal.id, field: field.field, value: to, sourceId });
  return (
    <DecisionDialog
      title={`Enrich: ${label}`}
      description={`${account.sourceName} leaves it blank for ${account.name}. What is kept here stands until the source says something itself.`}
      action="Keep it"
      isPending={enrich.isPending}
      canSend={value.trim() !== '' && sourceId !== ''}
      refusal={enrich.refusal}
      starts={{ refresh: enrich.starts.refresh }}
      timeZone={setting.timeZone}
      onSend={() => send(value)}
      onClose={close}
    >
      <Field label={label} required hint={field.field === 'employees' ? 'In digits, such as 250' : undefined}>
        {(control) => (
          <Input
            {...control}
            value={value}
            maxLength={120}
            inputMode={field.field === 'employees' ? 'numeric' : undefined}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <Field label="Source that says so" required hint="An admin sanctions a source on the Sources page">
        {(control) => (
          <NativeSelect
            {...control}
            value={sourceId}
            onChange={(event) => setSourceId(event.target.value)}
            options={account.sources.map(({ id, name, isSanctioned }) => ({
              value: id,
              label: isSanctioned ? name : `${name} (not sanctioned)`,
            }))}
          />
        )}
      </Field>
      {kept || suggested ? (
        <div>
          <Button size="sm" variant="ghost" onClick={() => send(null)}>
            {suggested ? 'Turn the suggestion down' : 'Take it back'}
          </Button>
        </div>
      ) : null}
    </DecisionDialog>
  );
}

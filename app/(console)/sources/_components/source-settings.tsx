// A source's settings: the address its records open at, and whether subject lines may be shown. Its name is what imports
// find it by, and stays.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Checkbox } from '../../../_ui/checkbox';
import { Dialog } from '../../../_ui/dialog';
import { DialogClose } from '../../../_ui/dialog-close';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { notifyDone } from '../../../_ui/notify';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { SourceLine } from './answers';
import { MappingDownload } from './mapping-download';

export function SourceSettings({
  source,
  timeZone,
  onClose,
}: {
  source: SourceLine;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.sources.configure.mutate);
  const [template, setTemplate] = useState(source.linkTemplate ?? '');
  const [areSubjectsAllowed, setSubjects] = useState(source.areSubjectsAllowed);
  const [isSanctioned, setSanctioned] = useState(source.isSanctioned);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const linkTemplate = template.trim() || null;
  const changes = {
    ...(linkTemplate === source.linkTemplate ? {} : { linkTemplate }),
    ...(areSubjectsAllowed === source.areSubjectsAllowed ? {} : { areSubjectsAllowed }),
    ...(isSanctioned === source.isSanctioned ? {} : { isSanctioned }),
  };

  async function save() {
    const answer = await run({ sourceId: source.id, ...changes });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: 'Source changed', description: source.name });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Settings of ${source.name}`}
      width="md"
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={isPending}
            disabled={Object.keys(changes).length === 0}
            onClick={save}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
        <Field
          label="Records open at"
          hint="An http or https address with {id} where the record's id belongs, such as https://example.my.salesforce.com/{id}"
        >
          {(control) => (
            <Input
              {...control}
              value={template}
              maxLength={500}
              inputMode="url"
              onChange={(event) => setTemplate(event.target.value)}
            />
          )}
        </Field>
        <Checkbox
          label="Show subject lines of mails and meetings"
          hint="A subject is content too. Off, a pointer shows kind, direction, buyer role and date only; it counts from the next import on."
          checked={areSubjectsAllowed}
          onChange={(event) => setSubjects(event.target.checked)}
        />
        <Checkbox
          label="Sanctioned for firmographic fields"
          hint="Industry, segment and employees of an account may be filled from it where the account's own source leaves them blank."
          checked={isSanctioned}
          onChange={(event) => setSanctioned(event.target.checked)}
        />
        {source.mappingVersion === null ? null : <MappingDownload source={source} />}
      </div>
    </Dialog>
  );
}

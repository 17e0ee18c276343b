// Takes a range of entries out as one archive; that it was taken out is an entry itself.
'use client';
import { useState } from 'react';
import { formatCount } from '../../../_lib/format';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../_components/draft/use-move';

export function ExportDialog({ size, timeZone }: { size: number; timeZone: string }) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.audit.export.mutate);
  const [isOpen, setIsOpen] = useState(false);
  const [from, setFrom] = useState('0');
  const [to, setTo] = useState(String(Math.max(0, size - 1)));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const last = Math.max(0, size - 1);
  const problemOf = (text: string) =>
    /^\d{1,15}$/.test(text) && Number(text) <= last
      ? undefined
      : `Write a whole number from 0 to ${formatCount(last)}.`;
  const problems = { from: problemOf(from), to: problemOf(to) };
  if (!problems.from && !problems.to && Number(from) > Number(to))
    problems.to = 'Write the number of the first entry or of a later one.';

  async function send() {
    const key = { from: Number(from), to: Number(to) };
    const answer = await run(key);
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer?.status !== 'applied' || !('moveId' in answer)) return;
    setIsOpen(false);
    window.location.assign(`/api/audit/exports/${String(answer.moveId)}`);
  }
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Export
      </Button>
      {isOpen ? (
        <DecisionDialog
          title="Export entries"
          description="One archive: the entries as they were hashed, the hashes that prove them, and a signed head. Values of customers and people are not in it."
          action="Export"
          isPending={isPending}
          canSend={!problems.from && !problems.to}
          refusal={refusal}
          timeZone={timeZone}
          onSend={() => void send()}
          onClose={() => setIsOpen(false)}
        >
          <div className="flex gap-3">
            <Field label="From entry" required error={problems.from}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={from}
                  onChange={(event) => setFrom(event.target.value)}
                />
              )}
            </Field>
            <Field
              label="To entry"
              required
              hint={`The last one is ${formatCount(last)}`}
              error={problems.to}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={to}
                  onChange={(event) => setTo(event.target.value)}
                />
              )}
            </Field>
          </div>
        </DecisionDialog>
      ) : null}
    </>
  );
}

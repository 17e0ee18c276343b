// What is on hold: no retention takes out the records of these deals and companies until somebody else releases them.
'use client';
import { useState } from 'react';
import { formatInstant } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { notifyDone } from '../../../../_ui/notify';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { PlaceHoldDialog } from './place-hold-dialog';
import type { HoldLine } from './records-answers';
import { HOLD_WORDS } from './retention-words';

export function HoldSection({
  holds,
  decides,
  timeZone,
  today,
}: {
  holds: readonly HoldLine[];
  decides: boolean;
  timeZone: string;
  today: string;
}) {
  const client = useTRPCClient();
  const move = useMove(client.records.release.mutate);
  const [isPlacing, setIsPlacing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function release(holdId: string) {
    const answer = await move.run({ holdId });
    setRefusal(answer?.status === 'refused' ? answer : null);
    if (answer && answer.status !== 'refused') notifyDone({ title: 'Released' });
  }
  return (
    <Section
      title="On hold"
      hint="Nothing of these is taken out, however old"
      actions={
        decides ? (
          <Button size="sm" aria-haspopup="dialog" onClick={() => setIsPlacing(true)}>
            Place a hold
          </Button>
        ) : null
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      {holds.length === 0 ? (
        <p className="text-ink-2 text-sm">Nothing is on hold.</p>
      ) : (
        <TableFrame label="Holds">
          <Table minWidth={640} cards="paired">
            <thead>
              <tr>
                <Th>What</Th>
                <Th>Why</Th>
                <Th>Placed</Th>
                {decides ? (
                  <Th>
                    <span className="sr-only">Release</span>
                  </Th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {holds.map((line) => (
                <Tr key={line.id}>
                  <Td>
                    {line.kind === 'deal' ? (
                      <TextLink href={`/deals/${line.subjectId}`}>{line.name}</TextLink>
                    ) : (
                      <span className="font-medium">{line.name}</span>
                    )}
                    <span className="block text-ink-3 text-xs">
                      {line.kind === 'deal' ? 'A deal' : 'An account with all its deals and contacts'}
                    </span>
                  </Td>
                  <Td data-label="Why">{HOLD_WORDS[line.because]}</Td>
                  <Td data-label="Placed">
                    {line.placedBy}
                    <span className="block text-ink-3 text-xs">
                      {formatInstant(line.at, timeZone, { today })}
                    </span>
                  </Td>
                  {decides ? (
                    <Td className="text-right">
                      {line.isOwn ? (
                        <span className="text-ink-3 text-xs">Yours: somebody else releases it</span>
                      ) : (
                        <Button size="sm" loading={move.isPending} onClick={() => void release(line.id)}>
                          Release
                        </Button>
                      )}
                    </Td>
                  ) : null}
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {isPlacing ? <PlaceHoldDialog timeZone={timeZone} onClose={() => setIsPlacing(false)} /> : null}
    </Section>
  );
}

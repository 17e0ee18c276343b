// Takes the import back: first says what that would undo, then asks why.
'use client';
import { useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { formatCountOf } from '../../../../../_lib/format';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { notifyFailed } from '../../../../../_ui/notify';
import { UndoDialog, type UndoReason } from '../../../../_components/draft/undo-dialog';
import { useMove } from '../../../../_components/draft/use-move';

export function RollBack({ importId, timeZone }: { importId: string; timeZone: string }) {
  const client = useTRPCClient();
  const move = useMove(client.imports.rollback.mutate);
  const [isLooking, setIsLooking] = useState(false);
  const [undoes, setUndoes] = useState<string | null>(null);

  async function look() {
    setIsLooking(true);
    try {
      const answer = await client.imports.rollback.mutate({
        key: uuidv4(),
        preview: true,
        input: { importId, reasonCode: 'wrong_value' },
      });
      if (answer.status === 'would_apply') setUndoes(wordsOf(answer.result));
      else if (answer.status === 'refused')
        notifyFailed({ title: 'Cannot be rolled back', description: answer.reason });
    } catch (error) {
      const description = error instanceof Error ? error.message : 'No answer came. Try again.';
      notifyFailed({ title: 'Cannot be rolled back', description });
    }
    setIsLooking(false);
  }
  const undo = ({ reasonCode, note }: UndoReason) =>
    move.run({ importId, reasonCode, ...(note === undefined ? {} : { note }) });
  return (
    <>
      <Button loading={isLooking} onClick={look}>
        Roll back
      </Button>
      {undoes === null ? null : (
        <UndoDialog
          title="Roll this import back"
          action="Roll back"
          description={undoes}
          undo={undo}
          isPending={move.isPending}
          timeZone={timeZone}
          onRefresh={look}
          onClose={() => setUndoes(null)}
        />
      )}
    </>
  );
}

type Counts = {
  dealsRemoved: number;
  dealsReverted: number;
  entriesWithdrawn: number;
  factsRemoved: number;
  factsRestored: number;
  recordsRemoved: number;
  recordsRestored: number;
  peopleRemoved: number;
};

/** One sentence that names what is undone and leaves out what is not. */
function wordsOf(counts: Counts): string {
  const parts: [number, string, string][] = [
    [counts.dealsRemoved, 'deal', 'that only this import shows'],
    [counts.dealsReverted, 'deal', 'that read otherwise without it'],
    [counts.entriesWithdrawn, 'change', 'of the history'],
    [counts.factsRemoved, 'fact', 'that only it brought'],
    [counts.factsRestored, 'fact', 'that it changed'],
    [counts.recordsRemoved, 'account, contact or line', 'that only it brought'],
    [counts.recordsRestored, 'account, contact or line', 'that it changed'],
    [counts.peopleRemoved, 'seat or team', 'that it made'],
  ];
  const named = parts
    .filter(([n]) => n > 0)
    .map(([n, noun, rest]) =>
      noun.includes(' or ')
        ? `${formatCountOf(n, 'record')} (${noun}) ${rest}`
        : `${formatCountOf(n, noun)} ${rest}`,
    );
  if (named.length === 0)
    return 'It changed nothing that another import does not show as well: only its place in the list changes.';
  return `It undoes ${named.join('; ')}. Later imports stay, and the same files can be imported again.`;
}

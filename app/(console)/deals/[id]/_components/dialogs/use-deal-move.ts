// A move of the deal's page: sends it, keeps its refusal in the dialog, says what was done and closes.
'use client';
import { useState } from 'react';
import { notifyDone } from '../../../../../_ui/notify';
import type { RemedyStarts } from '../../../../_components/draft/remedies-of';
import { type Refusal, useMove } from '../../../../_components/draft/use-move';
import { useDeal } from '../deal-context';

type Send<Input, Result> = Parameters<typeof useMove<Input, Result>>[0];

/** `done` is what the message says; a rulingId in the answer makes it undoable. */
export function useDealMove<Input, Result>(send: Send<Input, Result>, done: string) {
  const { deal, open, close, refresh } = useDeal();
  const move = useMove(send);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function run(input: Input): Promise<void> {
    const answer = await move.run(input);
    if (!answer) return;
    if (answer.status === 'refused') return setRefusal(answer);
    close();
    const rulingId = rulingIdOf(answer.result);
    notifyDone({
      title: answer.status === 'needs_approval' ? answer.reason : done,
      ...(rulingId
        ? { onUndo: () => open({ kind: 'undo_ruling', rulingId, title: `Undo: ${done.toLowerCase()}` }) }
        : {}),
    });
  }
  const starts: RemedyStarts = {
    ...(deal.may.answerFlags ? { evidence: () => open({ kind: 'attach' }) } : {}),
    refresh: () => {
      refresh();
      close();
    },
  };
  return { run, isPending: move.isPending, refusal, starts };
}

function rulingIdOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null) return null;
  const id = 'rulingId' in result ? result.rulingId : 'responseId' in result ? result.responseId : null;
  return typeof id === 'string' ? id : null;
}

// Sends one intent through the door and says what came of it; sending the same intent again after a lost answer replays it.
'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useRef, useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import type { AppRouter } from '@/server/trpc/root';
import { useTRPC } from '../../../_lib/trpc';
import { notifyFailed } from '../../../_ui/notify';

type AnyOutcome = inferRouterOutputs<AppRouter>['evidence']['undoRuling'];
export type Refusal = Extract<AnyOutcome, { status: 'refused' }> & {
  /** What was sent and refused, so that somebody else can be asked for exactly that. */
  sent?: unknown;
};
export type Remedy = Refusal['remedies'][number];

type Done<Result> =
  | { status: 'applied'; result: Result }
  | { status: 'needs_approval'; result: Result; reason: string };
/** What the door answered, with a replay already opened. */
export type Answer<Result> = Done<Result> | Refusal;

type Outcome<Result> =
  | Answer<Result>
  | { status: 'replayed'; was: Done<Result> | Omit<Refusal, 'detail' | 'problems'> }
  | { status: 'would_apply'; result: Result };

/** `send` is a procedure's `mutate`, such as `client.draft.accept.mutate`. */
export function useMove<Input, Result>(
  send: (request: { key: string; input: Input }) => Promise<Outcome<Result>>,
) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const unanswered = useRef<{ key: string; text: string } | null>(null);
  const [isPending, setIsPending] = useState(false);

  /** Null when no answer came: the person has been told, and pressing again is safe. */
  async function run(input: Input): Promise<Answer<Result> | null> {
    const text = JSON.stringify(input);
    const held = unanswered.current;
    const intent = held?.text === text ? held : { key: uuidv4(), text };
    unanswered.current = intent;
    setIsPending(true);
    try {
      const answer = openReplay(await send({ key: intent.key, input }));
      unanswered.current = null;
      const head = String(trpc.changes.head.queryKey()[0]);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]) !== head });
      return answer.status === 'refused' ? { ...answer, sent: input } : answer;
    } catch (error) {
      const description = error instanceof Error ? error.message : 'No answer came. Press again to send it.';
      notifyFailed({ title: 'Not saved', description });
      return null;
    } finally {
      setIsPending(false);
    }
  }
  return { run, isPending };
}

function openReplay<Result>(outcome: Outcome<Result>): Answer<Result> {
  if (outcome.status === 'replayed') return outcome.was;
  return outcome.status === 'would_apply' ? { status: 'applied', result: outcome.result } : outcome;
}

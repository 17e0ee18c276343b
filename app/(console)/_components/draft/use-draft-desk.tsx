// The desk on which drafts are decided: accepts at once, opens the dialogs of the other decisions, and offers undo.
'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useRef, useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone } from '../../../_ui/notify';
import type { DecidedDraft, DraftSetting, DraftView } from './draft-dialog';
import { valueWords } from './draft-values';
import type { RemedyStarts } from './remedies-of';
import { sayConflict } from './say-conflict';
import { type Refusal, useMove } from './use-move';
import { useRefresh } from './use-refresh';

// Loaded when the first of each opens.
const AcceptDialog = dynamic(() => import('./accept-dialog').then((it) => it.AcceptDialog), { ssr: false });
const DeclineDialog = dynamic(() => import('./decline-dialog').then((it) => it.DeclineDialog), {
  ssr: false,
});
const EditDialog = dynamic(() => import('./edit-dialog').then((it) => it.EditDialog), { ssr: false });
const UndoDialog = dynamic(() => import('./undo-dialog').then((it) => it.UndoDialog), { ssr: false });

type Opened =
  | { kind: 'accept' | 'edit' | 'decline'; draft: DraftView; currency: string }
  | { kind: 'undo'; draft: DraftView; currency: string; decisionId: string };

export type DraftDesk = {
  /** Accepts as it is; a refusal is kept for the card. */
  accept: (draft: DraftView, currency: string) => void;
  open: (kind: 'accept' | 'edit' | 'decline', draft: DraftView, currency: string) => void;
  /** Asks why a decision is taken back. */
  undo: (draft: DraftView, decisionId: string, currency: string) => void;
  /** The last decision made at this desk; false when there is none. */
  undoLast: () => boolean;
  refusalOf: (draftId: string) => Refusal | null;
  closeRefusal: (draftId: string) => void;
  /** Remedies that the screen starts: attach evidence, ask for a waiver. */
  startsOf: (draft: DraftView) => RemedyStarts;
  refresh: () => void;
  /** What was just decided of a draft, before the screen has asked again. */
  wordsOf: (draftId: string) => string | null;
  setting: DraftSetting;
  /** Draw it once on the screen. */
  dialog: ReactNode;
};

export function useDraftDesk(
  setting: DraftSetting,
  onDecided: (decided: DecidedDraft) => void = () => {},
  startsOf: (draft: DraftView) => RemedyStarts = () => ({}),
): DraftDesk {
  const client = useTRPCClient();
  const refresh = useRefresh();
  const acceptMove = useMove(client.draft.accept.mutate);
  const undoMove = useMove(client.draft.undo.mutate);
  const last = useRef<{ decided: DecidedDraft; currency: string } | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusals, setRefusals] = useState<Record<string, Refusal | undefined>>({});
  const [said, setSaid] = useState<Record<string, string | undefined>>({});

  const say = (draftId: string, words?: string) => setSaid((now) => ({ ...now, [draftId]: words }));
  const refuse = (draftId: string, refusal?: Refusal) =>
    setRefusals((now) => ({ ...now, [draftId]: refusal }));
  const undo = (draft: DraftView, decisionId: string, currency: string) =>
    setOpened({ kind: 'undo', draft, decisionId, currency });

  function answered(decided: DecidedDraft, currency: string) {
    const { draft, words, decisionId } = decided;
    last.current = { decided, currency };
    setOpened(null);
    refuse(draft.id);
    say(draft.id, words);
    notifyDone({ title: `${words}: ${draft.fieldLabel}`, onUndo: () => undo(draft, decisionId, currency) });
    onDecided(decided);
  }

  async function accept(draft: DraftView, currency: string) {
    if (said[draft.id]) return;
    refuse(draft.id);
    say(draft.id, 'Accepted');
    const answer = await acceptMove.run({ draftId: draft.id, expectedVersion: draft.version });
    if (answer?.status === 'applied' || answer?.status === 'needs_approval')
      return answered({ draft, decisionId: answer.result.decisionId, words: 'Accepted' }, currency);
    say(draft.id);
    if (answer?.code === 'conflict') sayConflict(answer, draft, setting, currency);
    else if (answer) refuse(draft.id, answer);
  }

  const close = () => setOpened(null);
  /** One dialog at a time: what a remedy opens takes the place of this one. */
  const closing = (starts: RemedyStarts): RemedyStarts =>
    Object.fromEntries(
      Object.entries(starts).map(([remedy, start]) => [
        remedy,
        () => {
          close();
          start();
        },
      ]),
    );
  const refreshAndClose = () => {
    refresh();
    close();
  };

  function dialogFor(what: Opened): ReactNode {
    const { draft, currency } = what;
    const words = (value: string | null) =>
      valueWords(draft.field, value, { today: setting.today, currency }) ?? 'nothing';
    const shared = {
      draft,
      setting,
      words,
      onAnswered: (decided: DecidedDraft) => answered(decided, currency),
      starts: closing(startsOf(draft)),
      onRefresh: refreshAndClose,
      onClose: close,
    };
    if (what.kind === 'undo') {
      const { decisionId } = what;
      return (
        <UndoDialog
          title={`Undo: ${draft.fieldLabel}`}
          description={draft.reason}
          undo={async (why) => {
            const answer = await undoMove.run({ decisionId, ...why });
            if (answer && answer.status !== 'refused') {
              say(draft.id);
              if (last.current?.decided.decisionId === decisionId) last.current = null;
            }
            return answer;
          }}
          isPending={undoMove.isPending}
          words={words}
          timeZone={setting.timeZone}
          onRefresh={refreshAndClose}
          onClose={close}
        />
      );
    }
    if (what.kind === 'accept') return <AcceptDialog {...shared} />;
    if (what.kind === 'edit') return <EditDialog {...shared} />;
    return <DeclineDialog {...shared} />;
  }

  return {
    accept: (draft, currency) => void accept(draft, currency),
    open: (kind, draft, currency) => setOpened({ kind, draft, currency }),
    undo,
    undoLast: () => {
      if (!last.current) return false;
      const { decided, currency } = last.current;
      undo(decided.draft, decided.decisionId, currency);
      return true;
    },
    refusalOf: (draftId) => refusals[draftId] ?? null,
    closeRefusal: (draftId) => refuse(draftId),
    startsOf,
    refresh,
    wordsOf: (draftId) => said[draftId] ?? null,
    setting,
    dialog: opened ? dialogFor(opened) : null,
  };
}

// A refusal with its sentence, both values where two people met, and its remedies: a button where one can be started here.
import type { ReactNode } from 'react';
import { formatInstant } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import type { Refusal, Remedy } from './use-move';

const REMEDY_WORDS: Record<Remedy, { button: string; hint: string }> = {
  evidence: { button: 'Attach evidence', hint: 'Evidence would let it pass.' },
  reason_code: { button: 'Choose a reason', hint: 'A reason code would let it pass.' },
  note: { button: 'Add a note', hint: 'A note would let it pass.' },
  'approval:manager': { button: 'Ask for a waiver', hint: 'A manager of this part of the tree may do it.' },
  'approval:finance': { button: 'Ask finance', hint: 'Finance may do it.' },
  'approval:admin': { button: 'Ask an admin', hint: 'A revops admin may do it.' },
  not_yet_knowable: {
    button: 'Say when to look again',
    hint: 'Saying when to look again would let it pass.',
  },
  refresh: { button: 'Show what holds now', hint: 'Look at what holds now, then decide again.' },
  correct_input: { button: 'Correct it', hint: 'Correct what was entered and send it again.' },
  ask_owner: { button: 'Ask the owner', hint: 'The owner of the deal may do it.' },
  template: { button: 'Use a template', hint: 'A template would let it pass.' },
  review: { button: 'Review it', hint: "A person's review would let it pass." },
  sanctioned_source: {
    button: 'Sanction the source',
    hint: 'An admin may sanction the source on the Sources page.',
  },
  other_seat: { button: 'Use another seat', hint: 'It takes a seat with another role.' },
};

export type RemedyStarts = Partial<Record<Remedy, () => void>>;

export function RefusalNotice({
  refusal,
  starts = {},
  words = (value) => value ?? 'nothing',
  timeZone,
  onClose,
  children,
}: {
  refusal: Refusal;
  /** What a remedy's button starts; a remedy without one is said in words. */
  starts?: RemedyStarts;
  /** A value of the refused field in words, for a conflict. */
  words?: (value: string | null) => string;
  timeZone: string;
  onClose?: () => void;
  /** More about it, below the sentence. */
  children?: ReactNode;
}) {
  const { detail, remedies } = refusal;
  const hints = remedies.filter((remedy) => !starts[remedy]).map((remedy) => REMEDY_WORDS[remedy].hint);
  return (
    <Notice
      kind="refusal"
      title={refusal.reason}
      actions={
        <>
          {remedies.map((remedy) =>
            starts[remedy] ? (
              <Button key={remedy} size="sm" onClick={starts[remedy]}>
                {REMEDY_WORDS[remedy].button}
              </Button>
            ) : null,
          )}
          {onClose ? (
            <Button size="sm" variant="ghost" onClick={onClose}>
              Close
            </Button>
          ) : null}
        </>
      }
    >
      {detail ? (
        <dl className="mb-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
          <dt className="text-ink-2">Yours</dt>
          <dd>{words(detail.yours)}</dd>
          <dt className="text-ink-2">Theirs</dt>
          <dd>
            {words(detail.theirs)}
            {detail.by ? `, ${detail.by}` : ''}
            {detail.at ? `, ${formatInstant(detail.at, timeZone)}` : ''}
          </dd>
        </dl>
      ) : null}
      {children}
      {hints.length > 0 ? <p>{hints.join(' ')}</p> : null}
    </Notice>
  );
}

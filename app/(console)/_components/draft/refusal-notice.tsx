// A refusal with its sentences, its policies, both values where two people met, and all its remedies: a button, or who can.
'use client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useState } from 'react';
import { formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { CopyButton } from '../../../_ui/copy-button';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { TextLink } from '../../../_ui/text-link';
import { AskDialog } from './ask-dialog';
import { RefusalReasons } from './refusal-reasons';
import { RefusedDeal } from './refused-deal';
import { type RemedyStarts, remediesOf } from './remedies-of';
import { controlFor } from './remedy-control';
import { useAsking } from './use-asking';
import type { Refusal, Remedy } from './use-move';
import { useRefresh } from './use-refresh';

export function RefusalNotice({
  refusal,
  starts = {},
  labels = {},
  words = (value) => value ?? 'nothing',
  sides = ['Yours', 'Theirs'],
  timeZone,
  asksAtOnce = false,
  onAsked,
  onClose,
  children,
}: {
  refusal: Refusal;
  /** What a remedy's button starts; the rest goes to the form's own control, to a page, or to who can. */
  starts?: RemedyStarts;
  /** What a remedy's button says here, where the move asks for something of its own. */
  labels?: Partial<Record<Remedy, string>>;
  /** A value of the refused field in words, for a conflict. */
  words?: (value: string | null) => string;
  /** What a conflict calls the value that was sent and the one that holds. */
  sides?: readonly [string, string];
  timeZone: string;
  /** Whether the person came to ask somebody else: the first that can be asked is offered without another press. */
  asksAtOnce?: boolean;
  onAsked?: () => void;
  onClose?: () => void;
  /** More about it, below the sentence. */
  children?: ReactNode;
}) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const dealId = use(RefusedDeal);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { data: who } = useQuery(trpc.people.whoCan.queryOptions({ dealId }));
  const { detail, remedies, because = [], code } = refusal;
  const asking = useAsking(refusal, { asksAtOnce, onAsked });
  const anew = () => {
    refresh();
    onClose?.();
  };
  const { offers, others } = remediesOf(remedies, {
    starts: { refresh: anew, ...starts },
    focus: (control) => {
      const found = controlFor(place, control);
      return found ? () => found.focus() : null;
    },
    who: who ?? null,
    dealId,
    asks: asking.starts,
  });
  const isOfSeveral = code !== 'no_permission' && because.length > 1;
  return (
    <Notice
      kind="refusal"
      title={isOfSeveral ? `Refused for ${because.length} reasons` : refusal.reason}
      actions={
        <>
          {offers.map(({ remedy, label, start, href, isAsk }) =>
            href ? (
              <LinkButton key={remedy} size="sm" href={href}>
                {labels[remedy] ?? label}
              </LinkButton>
            ) : (
              <Button key={remedy} size="sm" onClick={() => start?.()}>
                {isAsk ? label : (labels[remedy] ?? label)}
              </Button>
            ),
          )}
          {others.length > 0 ? (
            <CopyButton
              label="Copy a link for them"
              text={dealId ? new URL(`/deals/${dealId}`, location.href).href : location.href}
            />
          ) : null}
          {onClose ? (
            <Button size="sm" variant="ghost" onClick={onClose}>
              Close
            </Button>
          ) : null}
        </>
      }
    >
      <div ref={setPlace} className="flex flex-col gap-1">
        {detail ? (
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
            <dt className="text-ink-2">{sides[0]}</dt>
            <dd>{words(detail.yours)}</dd>
            <dt className="text-ink-2">{sides[1]}</dt>
            <dd>
              {words(detail.theirs)}
              {detail.by ? `, ${detail.by}` : ''}
              {detail.at ? `, ${formatInstant(detail.at, timeZone)}` : ''}
            </dd>
          </dl>
        ) : null}
        <RefusalReasons refusal={refusal} />
        {children}
        {others.length > 0 ? <p>{others.join(' ')}</p> : null}
        {asking.said ? (
          <p className="font-medium">
            {asking.said}; you see the answer in <TextLink href="/approvals">Approvals</TextLink>.
          </p>
        ) : null}
        {asking.open ? <AskDialog {...asking.open} refusal={refusal} timeZone={timeZone} /> : null}
      </div>
    </Notice>
  );
}

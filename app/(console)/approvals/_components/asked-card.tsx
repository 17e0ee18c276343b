// One request of somebody who was refused: the exact difference, who asks and why, what refused it, until when, and the answers.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { formatDay } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { Glyph } from '../../../_ui/glyph';
import { Kbd } from '../../../_ui/kbd';
import { LinkButton } from '../../../_ui/link-button';
import { TextLink } from '../../../_ui/text-link';
import { useReasons } from '../../_components/draft/use-reasons';
import { PastInstant } from '../../_components/past-instant';
import type { ApprovalSetting } from './approval';
import { type AskedRequest, changeWords, requestTitle } from './asked-request';

export function AskedCard({
  request,
  setting,
  isActive,
  isPending,
  onMark,
  onDo,
  onClose,
  onDecline,
  refusal,
}: {
  request: AskedRequest;
  setting: ApprovalSetting;
  isActive: boolean;
  isPending: boolean;
  onMark: () => void;
  /** Does it as asked, or says that it is done where it is done on its page. */
  onDo: () => void;
  onClose: () => void;
  onDecline: () => void;
  /** What the door said of the last try. */
  refusal: ReactNode;
}) {
  const { change, note, askedBy, askedAt, page, opportunityId } = request;
  const title = requestTitle(request);
  return (
    <li
      id={`request-${request.id}`}
      aria-current={isActive || undefined}
      onPointerDown={onMark}
      className={clsx(
        'flex flex-col gap-3 rounded-lg border bg-surface p-4 text-sm',
        isActive ? 'border-accent' : 'border-line',
      )}
    >
      <h3 className="min-w-0 font-semibold">
        {opportunityId ? <TextLink href={`/deals/${opportunityId}`}>{title}</TextLink> : title}
      </h3>
      {change ? <Difference request={request} today={setting.today} /> : null}
      <p>
        <Glyph name="person" size={12} className="mr-1.5 text-ink-2" />
        {askedBy} asks, <PastInstant at={askedAt} timeZone={setting.timeZone} today={setting.today} />
        {note ? `: “${note}”` : ', without a note.'}
      </p>
      <WhyRefused request={request} today={setting.today} />
      {refusal}
      <div className="flex flex-wrap items-center gap-2">
        {change ? (
          <Button
            variant="primary"
            size="sm"
            loading={isPending}
            onClick={onDo}
            aria-label={`Do it: ${title}`}
          >
            Do it {isActive ? <Kbd keys="a" /> : null}
          </Button>
        ) : null}
        <LinkButton href={page} size="sm" variant={change ? 'secondary' : 'primary'}>
          Open the page<span className="sr-only">: {title}</span>
        </LinkButton>
        {!change || change.hasMovedOn ? (
          <Button size="sm" onClick={onClose} aria-label={`It is done: ${title}`}>
            It is done {isActive && !change ? <Kbd keys="a" /> : null}
          </Button>
        ) : null}
        <Button size="sm" onClick={onDecline} aria-label={`Decline: ${title}`}>
          Decline {isActive ? <Kbd keys="d" /> : null}
        </Button>
      </div>
    </li>
  );
}

function Difference({ request, today }: { request: AskedRequest; today: string }) {
  const reasons = useReasons();
  const { change } = request;
  if (!change) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <dt className="text-ink-2">{DRAFT_FIELD_LABELS[change.field]}</dt>
      <dd className="flex flex-wrap items-center gap-x-2 tabular-nums">
        <span>{changeWords(request, change.from, today)}</span>
        <Glyph name="right" size={12} className="text-ink-3" />
        <span className="sr-only">becomes</span>
        <span className="font-medium">{changeWords(request, change.to, today)}</span>
        {change.hasMovedOn ? (
          <Badge tone="warn" glyph="bang">
            The deal has changed since
          </Badge>
        ) : null}
      </dd>
      {change.reasonCode ? (
        <>
          <dt className="text-ink-2">Reason</dt>
          <dd>
            {reasons.wordsOfAny(change.reasonCode, request.askedAt)}
            {change.note ? `. “${change.note}”` : ''}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function WhyRefused({ request, today }: { request: AskedRequest; today: string }) {
  const { reason, policies, expiresOn } = request;
  return (
    <p className="text-ink-2 text-xs">
      Refused to them: {reason}{' '}
      {policies.map(({ id }) => (
        <TextLink key={id} href={`/rules?policy=${id}`} className="mr-1 break-all font-mono">
          {id}
        </TextLink>
      ))}
      It runs out after {formatDay(expiresOn, today)}.
    </p>
  );
}

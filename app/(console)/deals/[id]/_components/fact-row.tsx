// One fact as a pointer: what kind, when, from which source, whose side, and the way to open it there. Never its content.
'use client';
import { clsx } from 'clsx';
import { formatInstant, formatList } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { TextLink } from '../../../../_ui/text-link';
import { sentence } from '../../../_components/draft/draft-values';
import { citedLook } from './cited-look';
import { type DealFact, useDeal } from './deal-context';
import { FactConfirmation } from './fact-confirmation';

const SIDE_WORDS: Record<string, string> = {
  buyer: 'buyer',
  seller: 'our side',
  partner: 'partner',
  unknown: 'side not known',
  machine: 'machine',
};

export function FactRow({ fact }: { fact: DealFact }) {
  const { deal, setting, open, cited } = useDeal();
  const id = `fact-${fact.id}`;
  const people = fact.participants.flatMap(({ name, role, side }) =>
    name ? [`${name}${role ? ` (${role.replaceAll('_', ' ')})` : side === 'buyer' ? ' (buyer)' : ''}`] : [],
  );
  const isUnconfirmed = fact.kind === 'pointer' && fact.strength === 0 && fact.confirmations.length === 0;
  return (
    <li
      id={id}
      tabIndex={-1}
      className={clsx('flex flex-col gap-0.5 px-3 py-2 outline-none', citedLook(cited === id))}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0 font-medium">{fact.label}</span>
        {fact.link ? (
          <TextLink href={fact.link} className="text-xs" prefetch={false}>
            Open in source
          </TextLink>
        ) : null}
      </div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-2 text-xs">
        <Badge edge="solid">{fact.sourceName}</Badge>
        <time dateTime={fact.occurredAt}>
          {formatInstant(fact.occurredAt, setting.timeZone, { today: setting.today })}
        </time>
        <span>{SIDE_WORDS[fact.side] ?? sentence(fact.side)}</span>
        <span>strength {fact.strength}</span>
        {fact.isCancelled ? <span className="text-bad-ink">cancelled</span> : null}
        {fact.isAutomatic ? <span>automatic</span> : null}
        {fact.isLabelHidden ? <span>label kept in its source</span> : null}
        {fact.how === 'accepted' ? <span>linked by a person</span> : null}
        {fact.how === 'single_role' ? <span>the only open deal of its contact</span> : null}
      </p>
      {people.length > 0 ? (
        <p className="truncate text-ink-3 text-xs" title={formatList(people)}>
          {formatList(people)}
        </p>
      ) : null}
      {fact.confirmations.map((confirmation) => (
        <FactConfirmation key={`${confirmation.by}${confirmation.at}`} confirmation={confirmation} />
      ))}
      {isUnconfirmed ? (
        <div className="flex flex-wrap items-center gap-2 text-xs">
          <span className="text-ink-2">
            Attached by hand, proves nothing until a second person confirms it.
          </span>
          {deal.may.confirmEvidence && fact.proposedBySeatId !== deal.viewerSeatId ? (
            <Button
              size="sm"
              aria-label={`Confirm: ${fact.label}`}
              onClick={() => open({ kind: 'confirm_fact', fact })}
            >
              Confirm
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

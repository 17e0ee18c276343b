// What an entry took up and what followed from it, each leading to its own entry.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import { formatCount, formatInstant } from '../../../_lib/format';
import { TextLink } from '../../../_ui/text-link';
import { type AuditAddress, auditAddress } from './audit-filter';

type Links = inferRouterOutputs<AppRouter>['audit']['entry']['links'];

const HOW = {
  takes_back: 'Takes back:',
  taken_back_by: 'Taken back:',
  about_the_same: '',
  evaluated: 'Then:',
} as const;

export function EntryLinks({
  links,
  filter,
  today,
  timeZone,
}: {
  links: Links;
  filter: AuditAddress;
  today: string;
  timeZone: string;
}) {
  const parts = [
    { title: 'What came before', entries: links.earlier },
    { title: 'What followed', entries: links.later },
  ];
  return parts.map(({ title, entries }) =>
    entries.length === 0 ? null : (
      <section key={title} aria-label={title} className="flex flex-col gap-1 border-line border-t pt-3">
        <h3 className="font-semibold">{title}</h3>
        <ul className="flex flex-col gap-1">
          {entries.map(({ seq, label, actor, at, how, outcome }) => (
            <li key={seq}>
              {HOW[how]} <TextLink href={auditAddress({ ...filter, entry: seq })}>{label}</TextLink>
              <span className="text-ink-3">
                {' '}
                · No. {formatCount(seq)} · {actor}
                {outcome === 'refused' ? ' · refused' : ''} · {formatInstant(at, timeZone, { today })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}

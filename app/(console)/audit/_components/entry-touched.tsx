// What an entry touched besides its deal, each leading to its own page.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import { formatCountOf, formatDay, formatInstant } from '../../../_lib/format';
import { TextLink } from '../../../_ui/text-link';
import { auditAddress } from './audit-filter';

type Touched = inferRouterOutputs<AppRouter>['audit']['entry']['touched'][number];

export function EntryTouched({
  touched,
  today,
  timeZone,
}: {
  touched: readonly Touched[];
  today: string;
  timeZone: string;
}) {
  return (
    <ul>
      {touched.map((one) => {
        const { href, words } = linkTo(one, today, timeZone);
        return (
          <li key={`${one.kind} ${one.id}`}>
            <TextLink href={href}>{words}</TextLink>
          </li>
        );
      })}
    </ul>
  );
}

function linkTo(one: Touched, today: string, timeZone: string): { href: string; words: string } {
  switch (one.kind) {
    case 'snapshot': {
      const when = one.effectiveAt ? `, ${formatInstant(one.effectiveAt, timeZone, { today })}` : '';
      return { href: `/snapshots/${one.id}`, words: `Snapshot of ${one.period}${when}` };
    }
    case 'checkpoint':
      return {
        href: `/audit/checkpoints/${one.id}`,
        words: `Checkpoint of ${formatCountOf(one.size, 'entry', 'entries')}`,
      };
    case 'import':
      return {
        href: `/sources/imports/${one.id}`,
        words: `Import of ${one.source} as of ${formatDay(one.asOf, today)}`,
      };
    case 'seat':
      return { href: auditAddress({ actor: one.id }), words: `${one.name}’s seat and its entries` };
    case 'policies':
      return { href: `/rules?version=${one.id}`, words: `Policies, version ${one.id}` };
  }
}

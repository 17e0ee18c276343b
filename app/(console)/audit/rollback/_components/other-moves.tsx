// What else the range names and no batch takes back: how many, and where each is taken back.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import { formatCount } from '../../../../_lib/format';
import { Section } from '../../../../_ui/section';

type Others = inferRouterOutputs<AppRouter>['rollback']['preview']['others'];

export function OtherMoves({ others }: { others: Others }) {
  if (others.length === 0) return null;
  return (
    <Section title="Also in this range, and not taken back here">
      <ul className="flex flex-col gap-1 text-sm">
        {others.map(({ kind, label, count, how }) => (
          <li key={kind}>
            <span className="tabular-nums">{formatCount(count)}</span> × {label}.{' '}
            <span className="text-ink-2">{how}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

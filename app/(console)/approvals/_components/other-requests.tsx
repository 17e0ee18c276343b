// Requests that are decided on their own screens, each with the way there.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../_lib/trpc';
import { LinkButton } from '../../../_ui/link-button';
import { Section } from '../../../_ui/section';
import { PastInstant } from '../../_components/past-instant';

export function OtherRequests({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.approvals.others.queryOptions());
  if (!data || data.length === 0) return null;
  return (
    <Section
      title="Snapshots, rules, erasures and agents"
      hint="Decided on their own screens, where the difference is shown"
    >
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
        {data.map(({ id, title, asks, askedBy, askedAt, href, isOwn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-3 py-2 text-sm">
            <span>
              {title}
              <span className="block text-ink-3 text-xs">
                {asks} by {askedBy}
                {askedAt ? (
                  <>
                    , <PastInstant at={askedAt} timeZone={timeZone} today={today} />
                  </>
                ) : null}
                {isOwn ? ' · somebody else decides' : ''}
              </span>
            </span>
            <LinkButton href={href} size="sm">
              {isOwn ? 'Look' : 'Decide'}
              <span className="sr-only">: {title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

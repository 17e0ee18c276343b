// Who sees what of my work, in plain sentences with the names of those above me today.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Section } from '../../../_ui/section';
import { Answer } from './answer';

export function WhoSees() {
  const trpc = useTRPC();
  const seat = useQuery(trpc.me.seat.queryOptions());
  return (
    <Section title="Who sees what">
      <Answer
        query={seat}
        loading="Loading who sees what"
        isEmpty={(data) => data === null}
        empty="You have no seat in this workspace."
      >
        {(data) =>
          data === null ? null : (
            <dl className="divide-y divide-line rounded-lg border border-line bg-surface text-sm *:grid *:gap-x-6 *:gap-y-1 *:px-4 *:py-2.5 *:sm:grid-cols-[14rem_minmax(0,1fr)]">
              <div>
                <dt className="font-medium">Your deals, their evidence and flags</dt>
                <dd className="text-ink-2">
                  {data.above.length > 0 ? (
                    <>
                      Those who lead a team above you:{' '}
                      {data.above.map((lead, place) => (
                        <span key={`${lead.name} ${lead.team}`}>
                          {place > 0 ? ', ' : ''}
                          <span className="text-ink">{lead.name}</span> ({lead.role.toLowerCase()},{' '}
                          {lead.team})
                        </span>
                      ))}
                      . Their looks are listed below.
                    </>
                  ) : (
                    'Nobody leads a team above you today.'
                  )}
                </dd>
              </div>
              <div>
                <dt className="font-medium">Every deal</dt>
                <dd className="text-ink-2">
                  {data.seeAll
                    .map(({ role, seats }) => `${role}: ${formatCountOf(seats, 'seat')}`)
                    .join(' · ')}
                  . They see numbers and states; a look into evidence is listed below.
                </dd>
              </div>
              <div>
                <dt className="font-medium">How you decide drafts</dt>
                <dd className="text-ink-2">
                  Only you, here. Others see shares of five people or more, never one person’s counts or
                  times.
                </dd>
              </div>
              <div>
                <dt className="font-medium">Your entries in the log</dt>
                <dd className="text-ink-2">
                  The auditor sees your name. Everybody else who may see the deal sees your role.
                </dd>
              </div>
              <div>
                <dt className="font-medium">Mails, calls and notes</dt>
                <dd className="text-ink-2">
                  Nobody, here: their text is not kept, only pointers into your systems of record.
                </dd>
              </div>
            </dl>
          )
        }
      </Answer>
    </Section>
  );
}

// Requests that wait for a second admin, grants in force, and those that ended and why.
'use client';
import { useState } from 'react';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { RUNG_WORDS, rungOf } from '@/server/core/ladder/rung';
import { formatDay, formatInstant } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { LadderGrant } from './ladder';
import { RefuseGrant } from './refuse-grant';

const STATES = { requested: 'Asked for', active: 'In force', refused: 'Refused', ended: 'Ended' } as const;
const ENDED: Record<string, string> = {
  stopped: 'ended by an admin',
  fell: 'fell by itself: rollbacks passed the limit',
  replaced: 'replaced by a later grant',
};

export function GrantList({
  grants,
  isAdmin,
  today,
  timeZone,
}: {
  grants: readonly LadderGrant[];
  isAdmin: boolean;
  today: string;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const approving = useMove(client.ladder.approve.mutate);
  const ending = useMove(client.ladder.endGrant.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [refusing, setRefusing] = useState<string | null>(null);
  async function send(move: typeof approving, grantId: string) {
    const answer = await move.run({ grantId });
    setRefusal(answer?.status === 'refused' ? answer : null);
  }
  if (grants.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold text-sm">Requests and grants</h3>
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
        {grants.map((grant) => {
          const rung = rungOf(grant.rung);
          return (
            <li key={grant.id} className="flex flex-wrap items-start justify-between gap-2 px-3 py-2 text-sm">
              <div className="min-w-0">
                <p>
                  <strong className="font-medium">
                    Rung {grant.rung}
                    {rung ? `, ${RUNG_WORDS[rung].label.toLowerCase()}` : ''}
                  </strong>{' '}
                  in {CLASS_WORDS[grant.fieldClass].label.toLowerCase()} fields until{' '}
                  {formatDay(grant.expiresOn, today)}
                  <Badge className="ml-2" tone={grant.state === 'requested' ? 'warn' : 'neutral'}>
                    {STATES[grant.state]}
                  </Badge>
                </p>
                <p className="text-ink-3 text-xs">
                  Asked for by {grant.requestedBy}, {formatInstant(grant.requestedAt, timeZone, { today })}
                  {grant.decidedBy
                    ? ` · ${grant.state === 'refused' ? 'refused' : 'approved'} by ${grant.decidedBy}`
                    : ''}
                  {grant.endedWhy ? ` · ${ENDED[grant.endedWhy] ?? grant.endedWhy}` : ''}
                  {grant.note ? ` · “${grant.note}”` : ''}
                </p>
                {grant.state === 'requested' && grant.evidence.length > 0 ? (
                  <p className="text-ink-2 text-xs">
                    {grant.evidence.map(({ asks, has }) => `${asks}: ${has}`).join(' · ')}
                  </p>
                ) : null}
              </div>
              {isAdmin && grant.state === 'requested' ? (
                grant.isOwn ? (
                  <span className="text-ink-3 text-xs">Another admin decides: you asked for it.</span>
                ) : (
                  <div className="flex gap-2">
                    <Button
                      size="sm"
                      variant="primary"
                      loading={approving.isPending}
                      onClick={() => void send(approving, grant.id)}
                    >
                      Approve
                    </Button>
                    <Button size="sm" onClick={() => setRefusing(grant.id)}>
                      Refuse
                    </Button>
                  </div>
                )
              ) : isAdmin && grant.state === 'active' ? (
                <Button size="sm" loading={ending.isPending} onClick={() => void send(ending, grant.id)}>
                  End it
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {refusing ? (
        <RefuseGrant grantId={refusing} timeZone={timeZone} onClose={() => setRefusing(null)} />
      ) : null}
    </div>
  );
}

// The ladder: the switch for all agents, what fell since it was approved, and each agent.
'use client';
import { useQuery } from '@tanstack/react-query';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { RUNG_WORDS, RUNGS } from '@/server/core/ladder/rung';
import type { Role } from '@/server/core/vocabulary/role';
import { formatInstant } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Notice } from '../../../../_ui/notice';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { AgentSection } from './agent-section';
import { KillSwitch } from './kill-switch';

const MAY_STOP: readonly Role[] = ['revops_admin', 'leader', 'finance'];

export function LadderScreen({ today, timeZone, role }: { today: string; timeZone: string; role: Role }) {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.ladder.page.queryOptions());
  const isAdmin = role === 'revops_admin';
  if (isError)
    return (
      <Notice kind="danger" title="The ladder could not be loaded">
        Nothing was changed. Reload the page to try again.
      </Notice>
    );
  if (!data) return <SkeletonTable label="Loading the ladder" rows={12} columns={4} />;
  const fallen = data.agents.flatMap(({ grants }) =>
    grants.filter(({ endedWhy, isApprover }) => endedWhy === 'fell' && isApprover),
  );
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-ink-2">
        A machine earns write access class by class. It starts with drafts, climbs by what people did with
        them and with two admins’ word, and falls by itself when its work is rolled back.
      </p>
      <ol className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        {RUNGS.map((rung) => (
          <li key={rung}>
            <strong className="font-medium">
              {rung} · {RUNG_WORDS[rung].label}
            </strong>
            : {RUNG_WORDS[rung].may}
          </li>
        ))}
      </ol>
      {fallen.map(({ id, agentId, fieldClass, rung, endedAt }) => (
        <Notice key={id} kind="warning" title={`${agentId} fell from rung ${rung}, which you approved`}>
          In {CLASS_WORDS[fieldClass].label.toLowerCase()} fields
          {endedAt ? `, ${formatInstant(endedAt, timeZone, { today })}` : ''}: its writes were rolled back
          more often than the rung allows.
        </Notice>
      ))}
      <div>
        <KillSwitch
          agentId="*"
          name="all agents"
          stop={data.stopAll}
          mayStop={MAY_STOP.includes(role)}
          mayResume={isAdmin}
          timeZone={timeZone}
        />
      </div>
      {data.agents.map((agent) => (
        <AgentSection
          key={agent.id}
          agent={agent}
          isAdmin={isAdmin}
          mayStop={MAY_STOP.includes(role)}
          today={today}
          timeZone={timeZone}
        />
      ))}
    </div>
  );
}

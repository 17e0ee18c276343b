// One agent: what it may do today in a few sentences, its switch, each class of field, its requests and grants.
'use client';
import { useState } from 'react';
import type { FieldClass } from '@/server/core/vocabulary/commitment-field';
import { Section } from '../../../../_ui/section';
import { Table } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import { ClassRow } from './class-row';
import { GrantList } from './grant-list';
import { KillSwitch } from './kill-switch';
import { type LadderAgent, mayToday } from './ladder';
import { RequestDialog } from './request-dialog';
import { SampleDialog } from './sample-dialog';

export function AgentSection({
  agent,
  isAdmin,
  mayStop,
  today,
  timeZone,
}: {
  agent: LadderAgent;
  isAdmin: boolean;
  mayStop: boolean;
  today: string;
  timeZone: string;
}) {
  const [asking, setAsking] = useState<FieldClass | null>(null);
  const [checking, setChecking] = useState<FieldClass | null>(null);
  const asked = agent.classes.find(({ fieldClass }) => fieldClass === asking);
  return (
    <Section
      title={agent.id === 'drafter' ? 'drafter, the built-in agent' : agent.id}
      hint="What it may do today, highest rung first"
    >
      <div className="flex flex-col gap-4">
        <ul className="flex flex-col gap-1">
          {mayToday(agent).map(({ rung, may, classes }) => (
            <li key={rung}>
              It {may}: <strong className="font-medium">{classes}</strong>.
            </li>
          ))}
        </ul>
        <div>
          <KillSwitch
            agentId={agent.id}
            name={agent.id}
            stop={agent.stop}
            mayStop={mayStop}
            mayResume={isAdmin}
            timeZone={timeZone}
          />
        </div>
        <TableFrame label={`Classes of field and ${agent.id}`}>
          <Table minWidth={900} cards="stacked">
            <thead>
              <tr>
                <Th>Class of field</Th>
                <Th>Rung today, and why</Th>
                <Th>Evidence</Th>
                <Th>To climb</Th>
              </tr>
            </thead>
            <tbody>
              {agent.classes.map((held) => (
                <ClassRow
                  key={held.fieldClass}
                  held={held}
                  today={today}
                  isAdmin={isAdmin}
                  isWaiting={agent.grants.some(
                    ({ fieldClass, state }) => fieldClass === held.fieldClass && state === 'requested',
                  )}
                  onRequest={() => setAsking(held.fieldClass)}
                  onSample={() => setChecking(held.fieldClass)}
                />
              ))}
            </tbody>
          </Table>
        </TableFrame>
        <GrantList grants={agent.grants} isAdmin={isAdmin} today={today} timeZone={timeZone} />
      </div>
      {asked?.next ? (
        <RequestDialog
          agentId={agent.id}
          fieldClass={asked.fieldClass}
          rung={asked.next.rung}
          timeZone={timeZone}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {checking ? (
        <SampleDialog
          agentId={agent.id}
          fieldClass={checking}
          today={today}
          timeZone={timeZone}
          onClose={() => setChecking(null)}
        />
      ) : null}
    </Section>
  );
}

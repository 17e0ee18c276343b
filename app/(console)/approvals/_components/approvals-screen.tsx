// The queue of whoever may decide, what one asked for oneself, records to confirm, and what was decided lately.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { EmptyState } from '../../../_ui/empty-state';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { Section } from '../../../_ui/section';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { RefusedDeal } from '../../_components/draft/refused-deal';
import { useRefresh } from '../../_components/draft/use-refresh';
import type { Approval } from './approval';
import { ApprovalCard } from './approval-card';
import { AskedByYou } from './asked-by-you';
import { AskedOfYou } from './asked-of-you';
import { DecidedList } from './decided-list';
import { DecidedMessages } from './decided-messages';
import { DelegationPanel } from './delegation-panel';
import { OtherRequests } from './other-requests';
import { RefuseDialog } from './refuse-dialog';
import { UnconfirmedList } from './unconfirmed-list';
import { useApprovals } from './use-approvals';
import { useAskedOfYou } from './use-asked-of-you';
import { useQueueKeys } from './use-queue-keys';
import { WaitingMessages } from './waiting-messages';

const GROUPS: { title: string; hint: string; turns: readonly Approval['turn'][] }[] = [
  { title: 'Waiting for you', hint: 'The oldest first', turns: ['yours'] },
  {
    title: 'You may decide',
    hint: 'It is somebody else’s turn; you stand above or beside them',
    turns: ['allowed'],
  },
  { title: 'You asked', hint: 'A second person decides', turns: ['asked'] },
  { title: 'Waiting for others', hint: 'In sight of your seat, not yours to decide', turns: ['others'] },
];

export function ApprovalsScreen({
  today,
  timeZone,
  seatId,
  decides,
}: {
  today: string;
  timeZone: string;
  seatId: string;
  decides: boolean;
}) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { data, isError } = useQuery(trpc.approvals.list.queryOptions());
  const groups = GROUPS.map((group) => ({
    ...group,
    rows: (data?.waiting ?? []).filter(({ turn }) => group.turns.includes(turn)),
  })).filter(({ rows }) => rows.length > 0);
  const { data: requests } = useQuery(trpc.requests.list.queryOptions());
  const desk = useApprovals();
  const asked = useAskedOfYou(requests?.ofYou ?? []);
  const cursor = useQueueKeys(
    [
      ...asked.rows.map((row) => ({
        id: row.id,
        approve: () => asked.answer(row),
        refuse: () => asked.setDialog({ kind: 'decline', row }),
      })),
      ...groups
        .flatMap(({ rows }) => rows)
        .map((row) => {
          const mayDecide = row.turn === 'yours' || row.turn === 'allowed';
          return {
            id: row.rulingId,
            approve: mayDecide ? () => void desk.approve(row) : null,
            refuse: mayDecide ? () => desk.setRefusing(row) : null,
          };
        }),
    ],
    desk.refusing === null && asked.dialog === null,
  );
  const { data: messages = [] } = useQuery(trpc.messages.waiting.queryOptions());
  const { data: others = [] } = useQuery(trpc.approvals.others.queryOptions());
  const yours =
    (data?.waiting.filter(({ turn }) => turn === 'yours').length ?? 0) +
    messages.filter(({ turn }) => turn === 'yours').length +
    others.filter(({ isOwn }) => !isOwn).length +
    asked.rows.length;
  const setting = { today, timeZone };
  const isEmpty =
    data &&
    groups.length === 0 &&
    data.toConfirm.length === 0 &&
    others.length + messages.length + asked.rows.length + (requests?.yours.length ?? 0) === 0;
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Approvals"
        hint={
          (decides || asked.rows.length > 0) && data
            ? `${formatCountOf(yours, 'request waits', 'requests wait')} for you · nobody approves their own move`
            : 'What waits for a second person · nobody approves their own move'
        }
      />
      {isError && !data ? (
        <Notice kind="danger" title="The queue could not be loaded">
          Nothing was changed. Reload the page to try again.
        </Notice>
      ) : null}
      {isEmpty ? (
        <div className="rounded-lg border border-line bg-surface">
          <h2 className="sr-only">Requests</h2>
          <EmptyState glyph="check" title="Nothing waits for a second person">
            What somebody was refused and asks you for, a waiver, a message that leaves its template, a record
            that somebody attaches by hand, a snapshot to review and a change of the rules come here until
            another person has decided.
          </EmptyState>
        </div>
      ) : null}
      <AskedOfYou asked={asked} setting={setting} activeId={cursor.activeId} onMark={cursor.mark} />
      {groups.map(({ title, hint, rows }) => (
        <Section key={title} title={title} hint={hint}>
          <ul className="flex flex-col gap-3">
            {rows.map((approval) => (
              <ApprovalCard
                key={approval.rulingId}
                approval={approval}
                policies={data?.policies ?? []}
                setting={setting}
                isActive={cursor.activeId === approval.rulingId}
                onApprove={() => void desk.approve(approval)}
                onRefuse={() => desk.setRefusing(approval)}
                onMark={() => cursor.mark(approval.rulingId)}
                refusal={
                  desk.refused?.rulingId === approval.rulingId ? (
                    <RefusedDeal value={approval.opportunityId}>
                      <RefusalNotice
                        refusal={desk.refused.refusal}
                        starts={{ refresh }}
                        timeZone={timeZone}
                        onClose={desk.closeRefusal}
                      />
                    </RefusedDeal>
                  ) : null
                }
              />
            ))}
          </ul>
        </Section>
      ))}
      <AskedByYou requests={requests?.yours ?? []} setting={setting} />
      <WaitingMessages setting={setting} />
      {data && data.toConfirm.length > 0 ? (
        <Section
          title="Records to confirm"
          hint="Attached by hand; a second person opens each and says what they saw"
        >
          <UnconfirmedList facts={data.toConfirm} setting={setting} decides={decides} />
        </Section>
      ) : null}
      <OtherRequests today={today} timeZone={timeZone} />
      <DelegationPanel seatId={seatId} setting={setting} />
      {data ? (
        <Section title="Decided" hint="In the last 30 days">
          <DecidedMessages setting={setting} />
          <DecidedList decided={data.decided} leftOut={data.decidedLeftOut} setting={setting} />
        </Section>
      ) : null}
      {desk.refusing ? (
        <RefuseDialog
          approval={desk.refusing}
          timeZone={timeZone}
          onRefresh={() => {
            refresh();
            desk.setRefusing(null);
          }}
          onClose={() => desk.setRefusing(null)}
        />
      ) : null}
    </div>
  );
}

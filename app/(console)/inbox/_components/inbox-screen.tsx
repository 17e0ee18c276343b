// The rep's day: a list of deals to settle, the chosen one with its drafts and gaps, and one key for every decision.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useQueryState } from 'nuqs';
import { useEffect, useRef, useState } from 'react';
import { formatCountOf } from '../../../_lib/format';
import { noteInAddress } from '../../../_lib/note-in-address';
import { useTRPC } from '../../../_lib/trpc';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { useWidth } from '../../../_ui/use-width';
import { RefusedDeal } from '../../_components/draft/refused-deal';
import { useDraftDesk } from '../../_components/draft/use-draft-desk';
import type { DealDialog } from '../../deals/[id]/_components/deal-context';
import { startRemedies } from '../../deals/[id]/_components/start-remedies';
import { AskedOfYouNotice } from './asked-of-you-notice';
import { DealList } from './deal-list';
import { DealPane } from './deal-pane';
import type { AskedDialog } from './gap-dialogs';
import { targetsOf } from './inbox-card';
import { InboxEmpty } from './inbox-empty';
import { useAcknowledge } from './use-acknowledge';
import { useCursor } from './use-cursor';
import { useDraftOpportunity } from './use-draft-opportunity';
import { useEnter } from './use-enter';
import { useInboxKeys } from './use-inbox-keys';
import { useSnooze } from './use-snooze';
import { WaitingList } from './waiting-list';

const GapDialogs = dynamic(() => import('./gap-dialogs').then((it) => it.GapDialogs), { ssr: false });
const OwnOpportunities = dynamic(() => import('./own-opportunities').then((it) => it.OwnOpportunities));
const SnoozedList = dynamic(() => import('./snoozed-list').then((it) => it.SnoozedList));

const IN_SIGHT = 10;
/** The inbox holds what its reader decides about. */
const OWN = { decide: true, answerFlags: true };

export function InboxScreen({
  today,
  timeZone,
  currency,
  isLead,
  maySell,
}: {
  today: string;
  timeZone: string;
  /** The workspace's. */
  currency: string;
  isLead: boolean;
  /** Whether this seat is offered to draft an opportunity. */
  maySell: boolean;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const width = useWidth();
  const [dealParam] = useQueryState('deal');
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [asked, setAsked] = useState<AskedDialog | null>(null);
  const { data, isError } = useQuery(trpc.inbox.list.queryOptions());
  const all = data?.cards ?? [];
  const startsBelow = all.findIndex((card) => card.id === dealParam) >= IN_SIGHT;
  const cards = isUnfolded || startsBelow ? all : all.slice(0, IN_SIGHT);
  const cursor = useCursor(targetsOf(cards), dealParam);
  const setting = { today, timeZone };
  const lastWas = useRef<'draft' | 'snooze'>('draft');
  const desk = useDraftDesk(
    setting,
    ({ draft }) => {
      lastWas.current = 'draft';
      cursor.leave(`draft-${draft.id}`);
    },
    ({ id }) => {
      const of = cards.find(({ drafts }) => drafts.some((draft) => draft.id === id));
      const open = (dialog: DealDialog) => of && setAsked({ dealId: of.id, asks: 'dialog', dialog });
      return startRemedies({ may: OWN }, open);
    },
  );
  const snoozing = useSnooze(setting, (dealId) => {
    lastWas.current = 'snooze';
    cursor.leaveDeal(dealId);
  });
  const undoLast = () => {
    if (lastWas.current === 'snooze' && snoozing.undoLast()) return;
    desk.undoLast();
  };
  const acknowledge = useAcknowledge();
  const opportunity = useDraftOpportunity({ today, timeZone, currency }, maySell && asked === null);
  const card = cursor.active?.card ?? null;
  const activeId = cursor.active?.id ?? null;

  const openDealId = card?.id ?? null;
  useEffect(() => {
    if (openDealId !== null) noteInAddress('deal', openDealId);
  }, [openDealId]);

  useEnter(() => card && router.push(`/deals/${card.id}`));
  useInboxKeys(
    { cursor, desk, snoozing, undoLast, onAsk: setAsked },
    asked === null && !opportunity.isOpen && card !== null,
  );

  const pane = card ? (
    <DealPane
      card={card}
      activeId={activeId}
      desk={desk}
      labels={data?.labels ?? {}}
      today={today}
      onMark={cursor.mark}
      onSnooze={() => snoozing.ask(card)}
      onAnswer={(gap, answer) => setAsked({ dealId: card.id, asks: 'gap', itemKey: gap.key, answer })}
      onAcknowledge={(rule) => acknowledge(card.id, rule)}
      onDispute={(rule) => setAsked({ dealId: card.id, asks: 'dispute_flag', rule })}
      onOpen={(dialog) => setAsked({ dealId: card.id, asks: 'dialog', dialog })}
    />
  ) : null;
  const counted = `${formatCountOf(all.length, 'deal')} to settle`;
  return (
    <RefusedDeal value={openDealId}>
      <div className="flex flex-col gap-4">
        <PageHeader
          title="Inbox"
          hint={`${data ? `${counted} · ` : ''}your deals of this and the next period in commit, most likely or best case`}
          controls={maySell ? opportunity.button : undefined}
        />
        {isError && !data ? (
          <Notice kind="danger" title="The inbox could not be loaded">
            Nothing was changed. Reload the page to try again.
          </Notice>
        ) : null}
        <AskedOfYouNotice />
        {isLead && data ? <WaitingList waiting={data.waiting} today={today} /> : null}
        <OwnOpportunities today={today} timeZone={timeZone} />
        {data && all.length === 0 ? <InboxEmpty isLead={isLead} /> : null}
        <div className="grid gap-6 sm:grid-cols-[minmax(12rem,17rem)_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,46rem)]">
          <div className="flex min-w-0 flex-col gap-3 sm:sticky sm:top-16 sm:max-h-[calc(100dvh-5rem)] sm:self-start sm:overflow-y-auto sm:p-0.5">
            {all.length > 0 ? (
              <DealList
                cards={cards}
                activeId={card?.id ?? null}
                folded={all.length - cards.length}
                today={today}
                onChoose={cursor.goToDeal}
                onUnfold={() => setIsUnfolded(true)}
                under={width === 'wide' ? undefined : pane}
              />
            ) : null}
            {data ? (
              <SnoozedList snoozed={data.snoozed} today={today} onBringBack={snoozing.bringBack} />
            ) : null}
          </div>
          {width === 'narrow' || pane === null ? null : <div className="min-w-0 max-sm:hidden">{pane}</div>}
        </div>
        {asked ? (
          <GapDialogs asked={asked} setting={setting} onOpen={setAsked} onClose={() => setAsked(null)} />
        ) : null}
        {opportunity.dialog}
        {snoozing.dialog}
        {desk.dialog}
      </div>
    </RefusedDeal>
  );
}

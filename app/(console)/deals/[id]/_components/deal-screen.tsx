// The deal: checklist on top, drafts beside it, facts, signals and commitments apart, then flags and history.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTRPC } from '../../../../_lib/trpc';
import { Notice } from '../../../../_ui/notice';
import { RefusedDeal } from '../../../_components/draft/refused-deal';
import { useDraftDesk } from '../../../_components/draft/use-draft-desk';
import { useRefresh } from '../../../_components/draft/use-refresh';
import { Checklist } from './checklist';
import { DealContext, type DealDialog } from './deal-context';
import { DealDrafts } from './deal-drafts';
import { DealHeader } from './deal-header';
import { DealStateLine } from './deal-state-line';
import { FlagList } from './flag-list';
import { startRemedies } from './start-remedies';
import { useCited } from './use-cited';
import { useDealLook } from './use-deal-look';

// Below the checklist: drawn with the page, and its script comes behind the page's.
const DealRecords = dynamic(() => import('./deal-records').then((it) => it.DealRecords));
// Loaded when the first one opens.
const DealDialogs = dynamic(() => import('./deal-dialogs').then((it) => it.DealDialogs), { ssr: false });

export function DealScreen({ id, today, timeZone }: { id: string; today: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data: deal } = useQuery(trpc.deal.page.queryOptions({ id }));
  const [dialog, setDialog] = useState<DealDialog | null>(null);
  const refresh = useRefresh();
  const setting = { today, timeZone };
  const desk = useDraftDesk(setting, undefined, () => (deal ? startRemedies(deal, setDialog) : {}));
  const cited = useCited();
  useDealLook(id, deal?.may.isLookRecorded ?? false);

  // The server has answered before this is drawn; only a lost answer of a later question leads here.
  if (!deal)
    return (
      <Notice kind="danger" title="The deal could not be loaded">
        Nothing was changed. Reload the page to try again.
      </Notice>
    );
  const close = () => setDialog(null);
  return (
    <RefusedDeal value={id}>
      <DealContext value={{ deal, setting, open: setDialog, close, refresh, cited }}>
        <div className="flex flex-col gap-6">
          <div>
            <DealHeader />
            <DealStateLine />
          </div>
          <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
            <Checklist />
            <div className="flex min-w-0 flex-col gap-6">
              <DealDrafts desk={desk} isKeyed={dialog === null} />
              <FlagList />
            </div>
          </div>
          <DealRecords />
        </div>
        {dialog ? <DealDialogs dialog={dialog} /> : null}
        {desk.dialog}
      </DealContext>
    </RefusedDeal>
  );
}

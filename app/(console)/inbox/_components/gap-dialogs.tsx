// The dialogs that answer gaps and flags are the deal's own: this loads the deal when one opens and hands it to them.
'use client';
import { useQuery } from '@tanstack/react-query';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import type { ItemKey } from '@/server/core/vocabulary/item';
import { useTRPC } from '../../../_lib/trpc';
import type { DraftSetting } from '../../_components/draft/draft-dialog';
import { RefusedDeal } from '../../_components/draft/refused-deal';
import { useRefresh } from '../../_components/draft/use-refresh';
import { type Deal, DealContext, type DealDialog } from '../../deals/[id]/_components/deal-context';
import { DealDialogs } from '../../deals/[id]/_components/deal-dialogs';
import type { GapAnswer } from './gap-remedies';

export type AskedDialog = { dealId: string } & (
  | { asks: 'gap'; itemKey: ItemKey; answer: GapAnswer }
  | { asks: 'dispute_flag'; rule: FlagRule }
  | { asks: 'dialog'; dialog: DealDialog }
);

export function GapDialogs({
  asked,
  setting,
  onOpen,
  onClose,
}: {
  asked: AskedDialog;
  setting: DraftSetting;
  onOpen: (asked: AskedDialog) => void;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { data: deal } = useQuery(trpc.deal.page.queryOptions({ id: asked.dealId }));
  if (!deal) return null;
  const dialog = dialogOf(asked, deal);
  if (!dialog) return null;
  const open = (next: DealDialog) => onOpen({ dealId: asked.dealId, asks: 'dialog', dialog: next });
  return (
    <RefusedDeal value={asked.dealId}>
      <DealContext value={{ deal, setting, open, close: onClose, refresh, cited: null }}>
        <DealDialogs dialog={dialog} />
      </DealContext>
    </RefusedDeal>
  );
}

/** Null where the deal has no such item any more. */
function dialogOf(asked: AskedDialog, deal: Deal): DealDialog | null {
  if (asked.asks === 'dialog') return asked.dialog;
  if (asked.asks === 'dispute_flag')
    return { kind: 'dispute_flag', rule: asked.rule, label: FLAG_WORDS[asked.rule].label };
  const { itemKey, answer } = asked;
  if (answer === 'attach') return { kind: 'attach', itemKey };
  if (answer === 'recheck') return { kind: 'recheck', itemKey };
  const item = deal.items.find(({ key }) => key === itemKey);
  return item ? { kind: 'challenge', item, answer } : null;
}

// What every part of the deal's page shares: the deal, the clock, and the one dialog that is open.
'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { createContext, use } from 'react';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import type { ItemKey } from '@/server/core/vocabulary/item';
import type { AppRouter } from '@/server/trpc/root';
import type { DraftSetting } from '../../../_components/draft/draft-dialog';
import type { DealAccount, DealAccountField } from './deal-account';
import type { DealMessage } from './messages/deal-message';

export type Deal = inferRouterOutputs<AppRouter>['deal']['page'];
export type DealItem = Deal['items'][number];
export type DealFact = Deal['facts'][number];
export type DealSignal = Deal['signals'][number];
export type DealFlag = Deal['flags'][number];
export type DealRuling = Deal['rulings'][number];

export type DealDialog =
  | { kind: 'attach'; itemKey?: ItemKey }
  | { kind: 'recheck'; itemKey?: ItemKey }
  | { kind: 'waive'; itemKey?: ItemKey }
  | { kind: 'approve_waiver'; ruling: DealRuling }
  | { kind: 'challenge'; item: DealItem; answer: 'confirm' | 'dispute' }
  | { kind: 'confirm_fact'; fact: DealFact }
  | { kind: 'change'; field: CommitmentField }
  | { kind: 'dispute_flag'; rule: FlagRule; label: string }
  | { kind: 'enrich'; account: DealAccount; field: DealAccountField }
  | { kind: 'write_message'; itemKey?: ItemKey; message?: DealMessage }
  | { kind: 'send_message'; message: DealMessage }
  | { kind: 'ask_message'; message: DealMessage }
  | { kind: 'withdraw_message'; message: DealMessage }
  /** What an agent proposed: gone on with, or turned down. */
  | { kind: 'go_on_message'; messageId: string }
  | { kind: 'decline_message'; messageId: string; contactName: string }
  | { kind: 'undo_ruling'; rulingId: string; title: string };

export type DealDesk = {
  deal: Deal;
  setting: DraftSetting;
  open: (dialog: DealDialog) => void;
  close: () => void;
  refresh: () => void;
  /** The record or signal that the address cites, such as 'fact-…'; null where none is. */
  cited: string | null;
};

export const DealContext = createContext<DealDesk | null>(null);

export function useDeal(): DealDesk {
  const desk = use(DealContext);
  if (!desk) throw new Error('useDeal needs the deal screen around it');
  return desk;
}

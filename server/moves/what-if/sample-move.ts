// A plausible request for each move that can be asked about, from what the deal holds now; says what the deal lacks for it.
import { withWorkspace } from '@/db/client';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { accountEnrich } from '../account-enrich';
import { commitmentChange } from '../commitment-change';
import { dealSnooze } from '../deal-snooze';
import type { MoveDefinition } from '../definition';
import { draftAccept } from '../draft-accept';
import { draftDecline } from '../draft-decline';
import { draftFileMany } from '../draft-file-many';
import { evidenceViewed } from '../evidence-view';
import { factAttach } from '../fact-attach';
import { factConfirm } from '../fact-confirm';
import { flagAcknowledge } from '../flag-acknowledge';
import { flagDispute } from '../flag-dispute';
import { itemApproveWaiver } from '../item-approve-waiver';
import { itemSayNotYetKnowable } from '../item-say-not-yet-knowable';
import { itemWaive } from '../item-waive';
import { messageApprove } from '../message-approve';
import { messageDraft } from '../message-draft';
import { messageSend } from '../message-send';
import { opportunityDraft } from '../opportunity-draft';
import type { Outcome } from '../outcome';
import { sourceCreate } from '../source-create';
import { summaryGenerate } from '../summary-generate';
import type { WhatIfQuestion } from '../what-if';
import { type DealHolds, loadDealHolds } from './load-deal-holds';
import { findOpenMessage, sampleMessage } from './sample-message';
import { sampleOpportunity } from './sample-opportunity';

/** Moves that are sent through the door as a preview. */
export const SAMPLED_MOVES = [
  'commitment.change',
  'draft.accept',
  'draft.decline',
  'item.say_not_yet_knowable',
  'item.waive',
  'item.approve_waiver',
  'fact.attach',
  'fact.confirm',
  'flag.acknowledge',
  'flag.dispute',
  'deal.snooze',
  'evidence.view',
  'summary.generate',
  'draft.file_many',
  'account.enrich',
  'source.create',
  'opportunity.draft',
  'message.draft',
  'message.send',
  'message.approve',
] as const;
export type SampledKind = (typeof SAMPLED_MOVES)[number];
type MessageKind = Extract<SampledKind, `message.${string}`>;

/** What the form lets one choose about a promise. */
export type WhatIfValues = { field: CommitmentField; value: string | null; reasonCode: string | null };

type Send = <Input, Loaded, Plan, Result>(
  def: MoveDefinition<Input, Loaded, Plan, Result>,
  input: unknown,
) => Promise<Outcome<unknown>>;
export type SampledMove = { send: (send: Send) => Promise<Outcome<unknown>> } | { impossible: string };

export async function sampleMove(question: WhatIfQuestion & { move: SampledKind }): Promise<SampledMove> {
  const { workspaceId, opportunityId, move, now } = question;
  if (move === 'source.create')
    return { send: (send) => send(sourceCreate, { name: 'Another source', kind: 'csv' }) };
  if (move === 'opportunity.draft') {
    const input = await sampleOpportunity(question);
    if (!input) return { impossible: 'There is no record here that an agent could cite.' };
    return { send: (send) => send(opportunityDraft, input) };
  }
  if (!opportunityId) return { impossible: 'Choose a deal.' };
  if (isAboutMessage(move)) return messageSample(question, move, opportunityId);
  const holds = await withWorkspace(workspaceId, (tx) => loadDealHolds(tx, opportunityId, now));
  if (!holds) return { impossible: 'There is no such deal.' };
  return SAMPLES[move](holds, question.values);
}

const isAboutMessage = (move: SampledKind): move is MessageKind => move.startsWith('message.');

function messageSample(
  { workspaceId, actor }: WhatIfQuestion,
  move: MessageKind,
  opportunityId: string,
): Promise<SampledMove> {
  return withWorkspace(workspaceId, async (tx): Promise<SampledMove> => {
    if (move === 'message.draft') {
      const input = await sampleMessage(tx, opportunityId, actor);
      return input ? { send: (send) => send(messageDraft, input) } : lacks('nobody to write to');
    }
    const messageId = await findOpenMessage(tx, opportunityId, move === 'message.approve');
    if (!messageId) return lacks('no open message');
    return move === 'message.send'
      ? { send: (send) => send(messageSend, { messageId, how: 'copied' }) }
      : { send: (send) => send(messageApprove, { messageId }) };
  });
}

const lacks = (what: string): SampledMove => ({ impossible: `This deal has ${what} at the moment.` });

const SAMPLES: Record<
  Exclude<SampledKind, 'source.create' | 'opportunity.draft' | MessageKind>,
  (holds: DealHolds, values: WhatIfValues) => SampledMove
> = {
  'commitment.change': ({ opportunityId, version }, { field, value, reasonCode }) => ({
    send: (send) =>
      send(commitmentChange, {
        opportunityId,
        field,
        value,
        expectedVersion: version,
        ...(reasonCode ? { reasonCode } : {}),
      }),
  }),
  'draft.accept': ({ draft }) =>
    draft
      ? { send: (send) => send(draftAccept, { draftId: draft.id, expectedVersion: draft.version }) }
      : lacks('no open draft'),
  'draft.decline': ({ draft }) =>
    draft
      ? {
          send: (send) =>
            send(draftDecline, { draftId: draft.id, expectedVersion: draft.version, reasonCode: 'outdated' }),
        }
      : lacks('no open draft'),
  'item.say_not_yet_knowable': ({ opportunityId, gap, soon }) =>
    gap
      ? { send: (send) => send(itemSayNotYetKnowable, { opportunityId, itemKey: gap, until: soon }) }
      : lacks('no item with a gap'),
  'item.waive': ({ opportunityId, gap, soon }) =>
    gap
      ? {
          send: (send) =>
            send(itemWaive, { opportunityId, itemKey: gap, reasonCode: 'customer_policy', until: soon }),
        }
      : lacks('no item with a gap'),
  'item.approve_waiver': ({ waiver }) =>
    waiver
      ? { send: (send) => send(itemApproveWaiver, { rulingId: waiver }) }
      : lacks('no waiver that waits'),
  'fact.attach': ({ opportunityId, today }) => ({
    send: (send) =>
      send(factAttach, { opportunityId, link: 'https://crm.example/record', kind: 'mail', day: today }),
  }),
  'fact.confirm': ({ opportunityId, pointer, today }) =>
    pointer
      ? {
          send: (send) =>
            send(factConfirm, {
              factId: pointer,
              opportunityId,
              saw: { kind: 'mail', day: today, counterparty: 'A buyer', amount: null },
            }),
        }
      : lacks('no attached link that waits for a second person'),
  'flag.acknowledge': ({ opportunityId, flag }) =>
    flag ? { send: (send) => send(flagAcknowledge, { opportunityId, rule: flag }) } : lacks('no open flag'),
  'flag.dispute': ({ opportunityId, flag }) =>
    flag
      ? { send: (send) => send(flagDispute, { opportunityId, rule: flag, reasonCode: 'signal_wrong' }) }
      : lacks('no open flag'),
  'deal.snooze': ({ opportunityId, soon }) => ({
    send: (send) => send(dealSnooze, { opportunityId, until: soon }),
  }),
  'evidence.view': ({ opportunityId }) => ({ send: (send) => send(evidenceViewed, { opportunityId }) }),
  'summary.generate': ({ opportunityId, today }) => ({
    send: (send) => send(summaryGenerate, { opportunityId, since: addDays(today, -30) }),
  }),
  'account.enrich': ({ opportunityId, sourceId }) => ({
    send: (send) => send(accountEnrich, { opportunityId, sourceId, field: 'industry', value: 'Software' }),
  }),
  'draft.file_many': ({ opportunityId, version }) => ({
    send: (send) =>
      send(draftFileMany, { deals: [{ opportunityId, madeAtVersion: version, proposals: [] }] }),
  }),
};

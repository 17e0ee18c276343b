// Draws the dialog that is open on the deal's page.
'use client';
import type { DealDialog } from './deal-context';
import { AnswerChallengeDialog } from './dialogs/answer-challenge-dialog';
import { ApproveWaiverDialog } from './dialogs/approve-waiver-dialog';
import { AttachDialog } from './dialogs/attach-dialog';
import { ChangeCommitmentDialog } from './dialogs/change-commitment-dialog';
import { ConfirmFactDialog } from './dialogs/confirm-fact-dialog';
import { DisputeFlagDialog } from './dialogs/dispute-flag-dialog';
import { EnrichDialog } from './dialogs/enrich-dialog';
import { RecheckDialog } from './dialogs/recheck-dialog';
import { UndoRulingDialog } from './dialogs/undo-ruling-dialog';
import { WaiveDialog } from './dialogs/waive-dialog';
import { AskMessageDialog } from './messages/ask-message-dialog';
import { DeclineMessageDialog } from './messages/decline-message-dialog';
import { ProposalDialog } from './messages/proposal-dialog';
import { SendMessageDialog } from './messages/send-message-dialog';
import { WithdrawMessageDialog } from './messages/withdraw-message-dialog';
import { WriteMessageDialog } from './messages/write-message-dialog';

export function DealDialogs({ dialog }: { dialog: DealDialog }) {
  switch (dialog.kind) {
    case 'attach':
      return <AttachDialog itemKey={dialog.itemKey} />;
    case 'recheck':
      return <RecheckDialog itemKey={dialog.itemKey} />;
    case 'waive':
      return <WaiveDialog itemKey={dialog.itemKey} />;
    case 'approve_waiver':
      return <ApproveWaiverDialog ruling={dialog.ruling} />;
    case 'challenge':
      return <AnswerChallengeDialog item={dialog.item} answer={dialog.answer} />;
    case 'confirm_fact':
      return <ConfirmFactDialog fact={dialog.fact} />;
    case 'change':
      return <ChangeCommitmentDialog field={dialog.field} />;
    case 'dispute_flag':
      return <DisputeFlagDialog rule={dialog.rule} label={dialog.label} />;
    case 'enrich':
      return <EnrichDialog account={dialog.account} field={dialog.field} />;
    case 'write_message':
      return <WriteMessageDialog itemKey={dialog.itemKey} message={dialog.message} />;
    case 'send_message':
      return <SendMessageDialog message={dialog.message} />;
    case 'ask_message':
      return <AskMessageDialog message={dialog.message} />;
    case 'withdraw_message':
      return <WithdrawMessageDialog message={dialog.message} />;
    case 'go_on_message':
      return <ProposalDialog messageId={dialog.messageId} />;
    case 'decline_message':
      return <DeclineMessageDialog messageId={dialog.messageId} contactName={dialog.contactName} />;
    case 'undo_ruling':
      return <UndoRulingDialog rulingId={dialog.rulingId} title={dialog.title} />;
  }
}

// What stands behind the checklist: messages to the buyer, the summary, the records by kind, the account, where the deal came from, and its history.
'use client';
import { CommitmentColumn } from './commitment-column';
import { DealAccountSection } from './deal-account';
import { DealHistory } from './deal-history';
import { DealLineage } from './deal-lineage';
import { DealSummary } from './deal-summary';
import { FactColumn } from './fact-column';
import { DealMessages } from './messages/deal-messages';
import { SignalColumn } from './signal-column';

export function DealRecords() {
  return (
    <>
      <DealMessages />
      <DealSummary />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <FactColumn />
        <SignalColumn />
        <CommitmentColumn />
      </div>
      <DealAccountSection />
      <DealLineage />
      <DealHistory />
    </>
  );
}

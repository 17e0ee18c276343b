import { expect, it } from 'vitest';
import type { StagedOpportunity } from '../stage/staged-records';
import { DealDrafts } from './deal-drafts';

const DEAL: StagedOpportunity = {
  externalId: '006A',
  name: 'Acme - "renewal"',
  accountId: null,
  ownerSeatId: null,
  dealType: 'renewal',
  segment: null,
  createdOn: '2026-01-05',
  outcome: 'open',
  lossReason: null,
  lastActivityOn: null,
  amount: '1000.50',
  currency: 'EUR',
  closesOn: '2026-06-30',
  closesOnSetAt: null,
  category: 'commit',
  categoryMadeBy: 'import',
  stage: 'Negotiation',
  phase: 'negotiation',
  highestPhase: 'negotiation',
  stageEnteredAt: null,
  probability: '90',
  nextStep: 'Call, then sign',
  nextStepOn: null,
};

it('gives a deal back byte for byte, as its digest is made over it', () => {
  const drafts = new DealDrafts();
  drafts.add(7, 2, DEAL);
  expect(JSON.stringify(drafts.get(7)?.record)).toBe(JSON.stringify(DEAL));
  drafts.replace(7, { ...DEAL, amount: '2000' });
  expect([...drafts.all()]).toEqual([{ number: 7, table: 2, record: { ...DEAL, amount: '2000' } }]);
});

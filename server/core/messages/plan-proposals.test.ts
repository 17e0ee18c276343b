import { expect, it } from 'vitest';
import { MOST_DECLINES, type ProposalDeal, planProposals } from './plan-proposals';
import { MESSAGE_TEMPLATES } from './shipped-messages';

const deal = (more: Partial<ProposalDeal> = {}): ProposalDeal => ({
  opportunityId: 'deal',
  ownerSeatId: 'rep',
  gaps: ['proposal', 'paper_process', 'next_step'],
  hasOpenProposal: false,
  asked: [],
  declined: 0,
  ...more,
});
const planned = (more: Partial<ProposalDeal>) =>
  planProposals([deal(more)], MESSAGE_TEMPLATES).map(({ itemKey, template }) => [itemKey, template.key]);

it('asks about the first gap that a template without prices, terms and competitors is made for', () => {
  expect(planned({})).toEqual([['paper_process', 'ask_security_review']]);
  expect(planned({ gaps: ['proposal'] })).toEqual([]);
});

it('asks nothing twice, one thing at a time, and not against the owner’s word', () => {
  expect(planned({ asked: ['paper_process'] })).toEqual([['next_step', 'agree_next_step']]);
  expect(planned({ hasOpenProposal: true })).toEqual([]);
  expect(planned({ declined: MOST_DECLINES })).toEqual([]);
});

it('leaves out a template that is switched off', () => {
  const templates = MESSAGE_TEMPLATES.map((each) => ({ ...each, isOn: each.key !== 'ask_security_review' }));
  expect(planProposals([deal()], templates)).toMatchObject([{ template: { key: 'confirm_paper_process' } }]);
});

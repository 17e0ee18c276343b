// A whole, valid request of every procedure, naming the given records; a procedure without a row here fails the tests.
import { BOOK_INPUTS } from './book-inputs';
import type { RecordIds } from './fill-world';
import { type MakeInput, move, none, note } from './make-input';

const filter: MakeInput = (ids) => ({
  period: 'all',
  basis: 'accepted',
  team: ids.team,
  owner: ids.seat,
  category: ['best_case'],
  state: ['gap'],
  phase: ['proposal'],
  segment: 'a segment',
  item: 'pain',
  itemState: 'missing',
  flag: 'single_threaded',
  only: 'with_drafts',
  q: 'deal',
});
const item: MakeInput = ({ deal }) => ({ opportunityId: deal, itemKey: 'pain', until: '2026-06-01', note });
const challenge: MakeInput = (ids) => ({
  opportunityId: ids.deal,
  itemKey: 'pain',
  signalIds: [ids.signal],
  note,
});
const flag: MakeInput = ({ deal }) => ({
  opportunityId: deal,
  rule: 'single_threaded',
  reasonCode: 'signal_wrong',
  note,
});

export const PROCEDURE_INPUTS: Record<string, MakeInput> = {
  ...BOOK_INPUTS,
  'approvals.list': none,
  'approvals.delegations': none,
  'approvals.delegate': move((ids) => ({
    fromSeatId: ids.seat,
    toSeatId: ids.otherSeat,
    startsOn: '2026-05-14',
    endsOn: '2026-05-20',
  })),
  'approvals.endDelegation': move((ids) => ({ delegationId: ids.delegation })),
  'audit.list': (ids) => ({
    kind: 'draft.accept',
    outcome: 'applied',
    opportunityId: ids.deal,
    actorId: ids.seat,
    cursor: 50,
  }),
  'audit.entry': () => ({ seq: 0 }),
  'audit.head': none,
  'audit.kinds': none,
  'changes.head': none,
  'deal.page': (ids) => ({ id: ids.deal }),
  'deal.stages': (ids) => ({ id: ids.deal }),
  'deal.gate': (ids) => ({ id: ids.deal, stage: 'Proposal' }),
  'deal.changeCommitment': move((ids) => ({
    opportunityId: ids.deal,
    field: 'closes_on',
    value: '2026-07-01',
    expectedVersion: 2,
    reasonCode: 'legal_redlines',
    note,
  })),
  'deals.grid': (ids) => ({ filter: filter(ids), sort: 'amount', isDescending: true }),
  'deals.totals': filter,
  'draft.accept': move((ids) => ({
    draftId: ids.draft,
    expectedVersion: 1,
    changeCode: 'price_change',
    note,
  })),
  'draft.edit': move((ids) => ({
    draftId: ids.draft,
    expectedVersion: 1,
    value: '46000',
    reasonCode: 'value_wrong',
    changeCode: 'price_change',
    note,
  })),
  'draft.decline': move((ids) => ({
    draftId: ids.draft,
    expectedVersion: 1,
    reasonCode: 'not_yet_knowable',
    recheckOn: '2026-05-25',
    note,
  })),
  'draft.undo': move((ids) => ({ decisionId: ids.decision, reasonCode: 'wrong_value', note })),
  'evidence.attach': move((ids) => ({
    opportunityId: ids.deal,
    link: 'https://crm.example/record/1',
    kind: 'mail',
    day: '2026-05-12',
    itemKey: 'pain',
    note,
  })),
  'evidence.confirm': move((ids) => ({
    factId: ids.fact,
    opportunityId: ids.deal,
    saw: { kind: 'mail', day: '2026-05-12', counterparty: 'A buyer', amount: '100.00' },
  })),
  'evidence.view': move((ids) => ({ opportunityId: ids.deal })),
  'evidence.acknowledgeFlag': move(flag),
  'evidence.disputeFlag': move(flag),
  'evidence.askWaiver': move((ids) => ({ ...Object(item(ids)), reasonCode: 'customer_policy' })),
  'evidence.approveWaiver': move((ids) => ({ rulingId: ids.waiver, note })),
  'evidence.refuseWaiver': move((ids) => ({
    rulingId: ids.waiver,
    reasonCode: 'evidence_insufficient',
    note,
  })),
  'evidence.confirmChallenge': move(challenge),
  'evidence.disputeChallenge': move(challenge),
  'evidence.sayNotYetKnowable': move(item),
  'evidence.undoRuling': move((ids) => ({ rulingId: ids.ruling, reasonCode: 'premature', note })),
  'forecast.board': filter,
  'forecast.tree': filter,
  'forecast.heat': filter,
  'forecast.sources': none,
  'forecast.periods': none,
  'lineage.ofDeal': (ids) => ({ id: ids.deal }),
  'lineage.confirm': move((ids) => ({
    opportunityId: ids.deal,
    kind: 'reopened',
    otherOpportunityId: ids.deal,
  })),
  'lineage.decline': move((ids) => ({
    opportunityId: ids.deal,
    kind: 'reopened',
    otherOpportunityId: ids.deal,
  })),
  'lineage.undo': move((ids) => ({
    opportunityId: ids.deal,
    kind: 'reopened',
    otherOpportunityId: ids.deal,
  })),
  'inbox.list': none,
  'inbox.snooze': move((ids) => ({ opportunityId: ids.deal, until: '2026-05-20' })),
  'inbox.unsnooze': move((ids) => ({ opportunityId: ids.deal })),
  'me.seat': none,
  'me.views': none,
  'me.decisions': none,
  'me.rulings': none,
  'people.list': none,
  'people.invite': move((ids) => ({
    email: 'new.person@seller.example',
    name: 'New Person',
    role: 'rep',
    teamId: ids.team,
    isLead: false,
    seatId: ids.otherSeat,
  })),
  'people.changeRole': move((ids) => ({ seatId: ids.otherSeat, role: 'manager' })),
  'people.changeTeam': move((ids) => ({
    seatId: ids.otherSeat,
    teamId: ids.team,
    isLead: false,
    from: '2026-05-14',
  })),
  'people.deactivate': move((ids) => ({ seatId: ids.otherSeat })),
  'workspaces.create': () => ({
    name: 'Another workspace',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    fiscalStartMonth: 1,
    yearNamedBy: 'start',
  }),
};

/** @throws for a procedure without a row: the test of the table says which one is new. */
export function inputOf(path: string, ids: RecordIds): unknown {
  const make = PROCEDURE_INPUTS[path];
  if (!make) throw new Error(`${path} has no request in server/trpc/testing/procedure-inputs.ts.`);
  return make(ids);
}

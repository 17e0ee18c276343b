// A whole, valid request of every procedure, naming the given records; a procedure without a row here fails the tests.
import { v7 as uuidv7 } from 'uuid';
import type { RecordIds } from './fill-world';

type MakeInput = (ids: RecordIds) => unknown;

const none: MakeInput = () => undefined;
const move =
  (input: MakeInput): MakeInput =>
  (ids) => ({ key: uuidv7(), preview: false, input: input(ids) });
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
const note = 'As agreed on the phone.';
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
  'imports.list': () => ({ most: 20 }),
  'imports.page': (ids) => ({ id: ids.import }),
  'imports.refused': (ids) => ({ id: ids.import, offset: 0 }),
  'imports.questions': (ids) => ({ id: ids.import }),
  'imports.answer': move((ids) => ({
    importId: ids.import,
    mapping: { stages: { Proposal: { phase: 'proposal' } } },
  })),
  'imports.go': move((ids) => ({ importId: ids.import })),
  'imports.tieOut': move((ids) => ({
    importId: ids.import,
    line: {
      currency: 'EUR',
      category: 'all',
      deals: 1,
      amount: '1.50',
      reasonCode: 'filter_differs',
      note,
    },
  })),
  'imports.cancel': move((ids) => ({ importId: ids.import })),
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
  'quotas.list': none,
  'quotas.import': move(() => ({
    name: 'quotas.csv',
    base64: Buffer.from('node,period,amount\nAll,FY2026-Q2,100\n').toString('base64'),
  })),
  'quotas.set': move((ids) => ({
    nodeKind: 'team',
    nodeId: ids.team,
    periodKey: 'FY2026-Q2',
    amount: '100',
    currency: 'EUR',
    effectiveFrom: '2026-04-01',
    expectedVersion: 0,
  })),
  'rates.list': none,
  'rates.import': move(() => ({
    name: 'rates.csv',
    base64: Buffer.from('currency,rate,valid_from\nUSD,0.9,2026-01-01\n').toString('base64'),
  })),
  'rates.set': move(() => ({
    kind: 'plan',
    fiscalYear: 2026,
    currency: 'USD',
    validFrom: '2026-01-01',
    rate: '0.9',
    expectedVersion: 0,
  })),
  'rules.matrix': () => ({ version: 'in_force' }),
  'rules.version': () => ({ version: 1 }),
  'rules.versions': none,
  'rules.set': () => ({ kind: 'templates', version: 'in_force' }),
  'rules.people': none,
  'rules.whatIf': (ids) => ({ who: ids.otherSeat, move: 'deal.snooze', opportunityId: ids.deal }),
  'rules.replays': none,
  'rules.replay': (ids) => ({ id: ids.import }),
  'rules.draftSet': move(() => ({
    kind: 'reason_codes',
    basedOn: null,
    data: { off: [], labels: {} },
    note,
  })),
  'rules.proposeSet': move(() => ({ kind: 'templates', version: 1 })),
  'rules.activateSet': move(() => ({ kind: 'templates', version: 1 })),
  'rules.discardSet': move(() => ({ kind: 'templates', version: 1 })),
  'rules.startReplay': move(() => ({ kind: 'policies', version: 1, months: 3 })),
  'rules.draftPolicies': move(() => ({
    basedOn: null,
    files: [{ name: 'ours.cedar', text: 'permit (principal, action, resource);' }],
    note,
  })),
  'rules.proposePolicies': move(() => ({ version: 1 })),
  'rules.activatePolicies': move(() => ({ version: 1 })),
  'rules.discardPolicies': move(() => ({ version: 1 })),
  'sources.list': none,
  'sources.matrix': none,
  'sources.mapping': (ids) => ({ sourceId: ids.source }),
  'sources.configure': move((ids) => ({
    sourceId: ids.source,
    name: 'Renamed',
    linkTemplate: 'https://crm.example/{id}',
    areSubjectsAllowed: false,
  })),
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

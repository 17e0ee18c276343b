import { describe, expect, it } from 'vitest';
import { DEMO_CLOCK } from './clock';
import { generateDemo } from './generate-demo';
import { DEMO_LEADER, DEMO_MANAGERS, DEMO_PEOPLE, DEMO_REPS } from './people';
import { checkSuffix } from './salesforce-id';
import { STAGES, WON_STAGE } from './stage';

type Row = Record<string, string>;
const files = new Map<string, Row[]>();
for (const { file, columns, rows } of generateDemo()) {
  const records: Row[] = [];
  for (const row of rows)
    records.push(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])));
  files.set(file, records);
}
const table = (name: string): Row[] => files.get(`${name}.csv`) ?? [];
const idsOf = (name: string): Set<string> => new Set(table(name).map((row) => row.Id ?? ''));
const now = '2026-05-12T15:00:00.000+0000';
const today = now.slice(0, 10);
const open = table('Opportunity').filter((row) => row.IsClosed === 'false');
const commit = open.filter((row) => row.ForecastCategoryName === 'Commit');
const { startsOn, endsOn } = DEMO_CLOCK.currentPeriod;
const isCurrent = (row: Row): boolean => (row.CloseDate ?? '') >= startsOn && (row.CloseDate ?? '') <= endsOn;

describe('the size of the default demo', () => {
  it('holds 1,200 deals, 60 people and about 25,000 activities', () => {
    expect(table('Opportunity')).toHaveLength(1_200);
    expect(table('User')).toHaveLength(60);
    const activities = table('Task').length + table('Event').length + table('EmailMessage').length;
    expect(activities).toBeGreaterThan(24_000);
    expect(activities).toBeLessThan(26_000);
  });

  it('spreads closed deals over eight quarters', () => {
    const quarterOf = (day: string): string =>
      `${day.slice(0, 4)}-${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;
    const closed = table('Opportunity').filter((row) => row.IsClosed === 'true');
    expect(new Set(closed.map((row) => quarterOf(row.CloseDate ?? ''))).size).toBe(8);
  });
});

describe('references', () => {
  const links: [string, string, string, boolean][] = [
    ['User', 'UserRoleId', 'UserRole', false],
    ['User', 'ManagerId', 'User', true],
    ['UserRole', 'ParentRoleId', 'UserRole', true],
    ['Contact', 'AccountId', 'Account', false],
    ['Opportunity', 'AccountId', 'Account', false],
    ['Opportunity', 'OwnerId', 'User', true],
    ['Opportunity', 'RecordTypeId', 'RecordType', false],
    ['Opportunity', 'SyncedQuoteId', 'Quote', true],
    ['Opportunity', 'ContractId', 'Contract', true],
    ['OpportunityLineItem', 'OpportunityId', 'Opportunity', false],
    ['OpportunityContactRole', 'ContactId', 'Contact', false],
    ['OpportunityHistory', 'OpportunityId', 'Opportunity', false],
    ['OpportunityFieldHistory', 'CreatedById', 'User', false],
    ['Quote', 'OpportunityId', 'Opportunity', false],
    ['Quote', 'ContractId', 'Contract', true],
    ['Order', 'OpportunityId', 'Opportunity', false],
    ['Order', 'ContractId', 'Contract', false],
    ['Task', 'WhatId', 'Opportunity', false],
    ['Task', 'WhoId', 'Contact', false],
    ['Event', 'WhatId', 'Opportunity', false],
    ['EventRelation', 'EventId', 'Event', false],
    ['EmailMessage', 'RelatedToId', 'Opportunity', false],
    ['EmailMessage', 'ReplyToEmailMessageId', 'EmailMessage', true],
    ['EmailMessageRelation', 'EmailMessageId', 'EmailMessage', false],
  ];
  it.each(links)('%s.%s names a row of %s', (from, column, to, mayBeBlank) => {
    const known = idsOf(to);
    const values = table(from).map((row) => row[column] ?? '');
    expect(values.filter((value) => !(mayBeBlank && value === '') && !known.has(value))).toEqual([]);
    expect(values.some((value) => value !== '')).toBe(true);
  });

  it('gives each row of a file an id of its own with a valid check suffix', () => {
    for (const name of files.keys()) {
      const rows = files.get(name) ?? [];
      expect(new Set(rows.map((row) => row.Id)).size).toBe(rows.length);
      expect(rows.filter(({ Id = '' }) => checkSuffix(Id.slice(0, 15)) !== Id.slice(15))).toEqual([]);
    }
  });
});

describe('time', () => {
  it('has nothing recorded after the demo now', () => {
    for (const rows of files.values())
      expect(rows.filter((row) => (row.CreatedDate ?? '') > now)).toEqual([]);
  });

  it('ends each history at the values the deal shows', () => {
    const last = new Map(table('OpportunityHistory').map((row) => [row.OpportunityId, row]));
    for (const deal of table('Opportunity')) {
      const { StageName, Amount, CloseDate } = last.get(deal.Id) ?? {};
      expect({ StageName, Amount, CloseDate }).toEqual({
        StageName: deal.StageName,
        Amount: deal.Amount,
        CloseDate: deal.CloseDate,
      });
    }
  });
});

describe('the ingredients of a live quarter', () => {
  it('has about 60 commit deals in this quarter and the next', () => {
    expect(commit.length).toBeGreaterThan(45);
    expect(commit.length).toBeLessThan(85);
    expect(commit.filter(isCurrent).length).toBeGreaterThan(35);
  });

  it('has commit deals whose quote equals the amount, is below it, and is not there', () => {
    const quotes = new Map(table('Quote').map((row) => [row.OpportunityId, row]));
    const compare = (deal: Row): string => {
      const quote = quotes.get(deal.Id);
      if (!quote || !deal.Amount) return 'none';
      return Number(quote.TotalPrice) === Number(deal.Amount) ? 'equal' : 'differs';
    };
    const kinds = commit.map(compare);
    expect(kinds.filter((kind) => kind === 'equal').length).toBeGreaterThan(20);
    expect(kinds).toContain('differs');
    expect(kinds).toContain('none');
  });

  it('has deals without amount, close date or owner, overdue ones, and three currencies', () => {
    expect(open.some((row) => row.Amount === '')).toBe(true);
    expect(open.some((row) => row.CloseDate === '')).toBe(true);
    expect(open.some((row) => row.OwnerId === '')).toBe(true);
    expect(open.some((row) => row.CloseDate !== '' && (row.CloseDate ?? '') < today)).toBe(true);
    expect(new Set(open.map((row) => row.CurrencyIsoCode))).toEqual(new Set(['USD', 'EUR', 'GBP']));
    const inactive = new Set(
      table('User')
        .filter((row) => row.IsActive === 'false')
        .map((row) => row.Id),
    );
    expect(open.some((row) => inactive.has(row.OwnerId))).toBe(true);
  });

  it('has pushes, pull-ins, stages that went back, reopened and recreated deals', () => {
    const moves = table('OpportunityFieldHistory').filter((row) => row.Field === 'CloseDate');
    expect(moves.some((row) => (row.NewValue ?? '') > (row.OldValue ?? ''))).toBe(true);
    expect(moves.some((row) => (row.NewValue ?? '') < (row.OldValue ?? ''))).toBe(true);
    const stages = table('OpportunityFieldHistory').filter((row) => row.Field === 'StageName');
    expect(stages.some((row) => row.OldValue === 'Closed Lost')).toBe(true);
    const rank = (row: Row, side: 'OldValue' | 'NewValue'): number =>
      STAGES.findIndex((stage) => stage.name === row[side]);
    expect(
      stages.some(
        (row) => rank(row, 'NewValue') < rank(row, 'OldValue') && rank(row, 'OldValue') < WON_STAGE,
      ),
    ).toBe(true);
    expect(table('Opportunity').some((row) => row.Name?.endsWith('(restart)'))).toBe(true);
  });

  it('has won deals with a signature and an order, and some without', () => {
    const signed = new Set(
      table('Contract')
        .filter((row) => row.CustomerSignedDate !== '')
        .map((row) => row.Id),
    );
    const won = table('Opportunity').filter((row) => row.IsWon === 'true');
    const share = won.filter((row) => signed.has(row.ContractId)).length / won.length;
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1);
  });

  it('has automatic replies, partner mails, cancelled, private and future accepted meetings', () => {
    expect(table('EmailMessage').some((row) => row.Headers?.startsWith('Auto-Submitted'))).toBe(true);
    expect(table('EmailMessage').some((row) => row.FromAddress?.startsWith('jules.marchand@'))).toBe(true);
    expect(table('Event').some((row) => row.Subject?.startsWith('Canceled: '))).toBe(true);
    expect(table('Event').some((row) => row.IsPrivate === 'true')).toBe(true);
    const future = new Set(
      table('Event')
        .filter((row) => (row.StartDateTime ?? '') > now)
        .map((row) => row.Id),
    );
    expect(
      table('EventRelation').filter((row) => row.Status === 'Accepted' && future.has(row.EventId)).length,
    ).toBeGreaterThan(100);
  });

  it('writes bodies that rarely repeat and leaves no blank unfilled', () => {
    const bodies = table('EmailMessage').map((row) => row.TextBody ?? '');
    expect(new Set(bodies).size / bodies.length).toBeGreaterThan(0.95);
    expect(bodies.filter((body) => /\{\w+\}|undefined|null/.test(body))).toEqual([]);
  });
});

describe('the people who sign in', () => {
  it('stand in the tree under the same address: rep below manager below leader', () => {
    const byEmail = new Map(table('User').map((row) => [row.Email, row]));
    const leader = byEmail.get(DEMO_LEADER.email);
    for (const [i, rep] of DEMO_REPS.entries()) {
      const manager = byEmail.get(DEMO_MANAGERS[i]?.email ?? '');
      expect(byEmail.get(rep.email)?.ManagerId).toBe(manager?.Id);
      expect(manager?.ManagerId).toBe(leader?.Id);
    }
    expect(leader?.ManagerId).toBe('');
    expect(new Set(DEMO_PEOPLE.map((person) => person.email)).size).toBe(10);
  });

  it.each(DEMO_REPS.map((rep) => [rep.email]))('gives %s live deals to work on', (email) => {
    const id = table('User').find((row) => row.Email === email)?.Id;
    const live = open.filter((row) => row.OwnerId === id && row.ForecastCategoryName !== 'Pipeline');
    expect(live.length).toBeGreaterThanOrEqual(10);
    expect(live.some((row) => row.ForecastCategoryName === 'Commit' && isCurrent(row))).toBe(true);
    const meetings = new Set(
      table('Event')
        .filter((row) => (row.StartDateTime ?? '') > now)
        .map((row) => row.WhatId),
    );
    expect(live.filter((row) => meetings.has(row.Id ?? '')).length).toBeGreaterThan(3);
  });
});

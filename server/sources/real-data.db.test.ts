// Imports public data where PLUMBLINE_REAL_DATA names its folder, and compares totals with sums taken from the files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromDecimal, toDecimal } from '@/server/core/money/decimal';
import { reconciles } from './import-report';
import maven from './mapping/examples/maven.json';
import northwind from './mapping/examples/northwind.json';
import { SourceMapping } from './mapping/source-mapping';
import { type ImportWorld, makeImportWorld } from './testing/import-world';

const root = process.env.PLUMBLINE_REAL_DATA ?? '';
const rowsOf = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(root, path), 'utf8').trim(), { header: true }).data;
const sum = (amounts: (string | undefined)[]) =>
  fromDecimal(
    amounts.filter(Boolean).reduce((total, each) => total.plus(toDecimal(each ?? '0')), toDecimal('0')),
  );

describe.runIf(root !== '' && existsSync(root))('public data', { timeout: 300_000 }, () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await makeImportWorld();
  });
  afterAll(() => world.close());

  const total = async (source: string, outcome: string) => {
    const [row] = await world.sql<{ deals: number; amount: string }[]>`
      select count(*)::int as deals, coalesce(sum(c.amount), 0)::text as amount from opportunity o
      join commitment c on c.opportunity_id = o.id join source s on s.id = o.source_id
      where s.name = ${source} and o.outcome = ${outcome}`;
    return { deals: row?.deals ?? 0, amount: fromDecimal(toDecimal(row?.amount ?? '0')) };
  };

  it('imports Maven by the shipped mapping, to the cent, and twice changes nothing', async () => {
    const mapping = SourceMapping.parse(maven);
    const path = join(root, 'maven-crm-opportunities');
    const first = await world.importPath(path, { mapping, source: 'Maven', asOf: '2017-12-31' });
    expect(first.problem).toBeNull();
    expect(first.state).toBe('published');
    expect(first.files.every(reconciles)).toBe(true);
    const rows = rowsOf('maven-crm-opportunities/sales_pipeline.csv');
    const won = rows.filter((row) => row.deal_stage === 'Won');
    expect(await total('Maven', 'won')).toEqual({
      deals: 4238,
      amount: sum(won.map((row) => row.close_value)),
    });
    expect((await total('Maven', 'lost')).deals).toBe(2473);
    expect((await total('Maven', 'open')).deals).toBe(2089);
    const before = await world.everything();
    const second = await world.importPath(path, { mapping, source: 'Maven', asOf: '2017-12-31' });
    expect(second.files.filter((file) => file.added + file.changed > 0)).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
  });

  it('counts as won in Northwind what is marked won, not what the category calls closed', async () => {
    const report = await world.importPath(join(root, 'revops-northwind'), {
      mapping: SourceMapping.parse(northwind),
      source: 'Northwind',
      asOf: '2026-05-12',
    });
    expect(report.problem).toBeNull();
    expect(report.questions).toBeNull();
    expect(await total('Northwind', 'won')).toEqual({ deals: expect.any(Number), amount: '1224500' });
    const all = rowsOf('revops-northwind/opportunities.csv');
    const sums = await Promise.all(['won', 'lost', 'open'].map((outcome) => total('Northwind', outcome)));
    expect(sum(sums.map((each) => each.amount))).toBe(sum(all.map((row) => row.amount)));
    expect(report.files.every(reconciles)).toBe(true);
  });

  it('reads a Salesforce export that Excel saved again: US dates, category from the stage', async () => {
    const report = await world.importPath(join(root, 'sf-powerbi-demo'), {
      source: 'Dev org',
      asOf: '2026-05-12',
    });
    expect(report.problem).toBeNull();
    expect(report.questions).toBeNull();
    const rows = rowsOf('sf-powerbi-demo/Opportunity.csv');
    const sums = await Promise.all(['won', 'lost', 'open'].map((outcome) => total('Dev org', outcome)));
    expect(sums.reduce((count, each) => count + each.deals, 0)).toBe(rows.length);
    expect(sum(sums.map((each) => each.amount))).toBe(sum(rows.map((row) => row.Amount)));
    expect(report.notes.join(' ')).toContain('forecast category from their stage');
    expect(report.files.find((file) => file.object === 'Lead')?.use).toBe('seen_not_used');
  });

  it('finds no buyer in mails and events among ourselves', async () => {
    const report = await world.importPath(join(root, 'workbench-crm-email-calendar', 'processed'), {
      source: 'WorkBench',
      asOf: '2023-12-31',
      mapping: SourceMapping.parse({
        version: 1,
        mailbox: 'sam@atlas.com',
        files: [
          {
            file: 'customer_relationship_manager_data.csv',
            object: 'user',
            isDistinct: true,
            fields: { id: 'assigned_to_email', name: 'assigned_to_email', email: 'assigned_to_email' },
          },
          {
            file: 'emails.csv',
            object: 'mail',
            fields: {
              id: 'email_id',
              box: 'inbox/outbox',
              correspondent: 'sender/recipient',
              subject: 'subject',
              sentAt: 'sent_datetime',
              body: 'body',
            },
          },
          {
            file: 'calendar_events.csv',
            object: 'meeting',
            fields: {
              id: 'event_id',
              subject: 'event_name',
              guestEmail: 'participant_email',
              startsAt: 'event_start',
              minutes: 'duration',
            },
          },
        ],
      }),
    });
    expect(report.problem).toBeNull();
    expect(report.files.every(reconciles)).toBe(true);
    const sides =
      await world.sql`select distinct f.side from fact f join source s on s.id = f.source_id where s.name = 'WorkBench'`;
    expect(sides.map((row) => row.side)).toEqual(['seller']);
    const [mails] =
      await world.sql`select count(*)::int as n from fact f join source s on s.id = f.source_id where s.name = 'WorkBench' and f.kind = 'email'`;
    expect(mails?.n).toBe(500);
  });

  it('keeps every naughty string exactly, or refuses its row with a reason', async () => {
    const strings: string[] = JSON.parse(readFileSync(join(root, 'bad-input-blns/blns.json'), 'utf8'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const id = (index: number) => `006Tq0000000${String(index).padStart(3, '0')}`;
    const deals = strings.map(
      (text, index) => `${id(index)},${quoted(text)},Prospecting,2026-09-01,${quoted(text)}`,
    );
    const accounts = strings.map(
      (text, index) => `001Tq0000000${String(index).padStart(3, '0')},${quoted(text)},${quoted(text)},,`,
    );
    const report = await world.importFiles(
      {
        'Opportunity.csv': `Id,Name,StageName,CloseDate,NextStep\n${deals.join('\n')}\n`,
        'Account.csv': `Id,Name,Industry,Website,ParentId\n${accounts.join('\n')}\n`,
      },
      { source: 'Naughty' },
    );
    expect(report.problem).toBeNull();
    expect(report.files.every(reconciles)).toBe(true);
    const rows = await world.sql<{ name: string; step: string | null; key: string }[]>`
      select o.name, c.next_step as step, left(o.external_id, 15) as key from opportunity o
      join commitment c on c.opportunity_id = o.id join source s on s.id = o.source_id where s.name = 'Naughty'`;
    const kept = new Map(rows.map((row) => [row.key, row]));
    const refused = report.files.find((file) => file.object === 'Opportunity')?.refused ?? 0;
    expect(kept.size + refused).toBe(strings.length);
    strings.forEach((text, index) => {
      const row = kept.get(id(index));
      if (row && text.trim() !== '') expect(row.name).toBe(text);
    });
  });
});

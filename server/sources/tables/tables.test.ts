import { describe, expect, it } from 'vitest';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { refusalsCsv } from '../refusals-csv';
import { readQuotas } from './read-quotas';
import { readRates } from './read-rates';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const around = { currency: 'USD', calendar: DEFAULT_FISCAL_CALENDAR };
const rates = (text: string | Buffer) =>
  readRates({ name: 'rates.csv', bytes: typeof text === 'string' ? bytes(text) : text }, around);

describe('a table of rates', () => {
  it('is read whatever its columns are called and in whatever order they come', async () => {
    const { rows, refused } = await rates('Valid From;Plan Rate;Currency Code\n2026-01-01;1.10;eur\n');
    expect(rows).toEqual([
      { kind: 'plan', fiscalYear: 2026, currency: 'EUR', validFrom: '2026-01-01', rate: '1.10' },
    ]);
    expect(refused).toEqual([]);
  });

  it('is read from UTF-16 with quotes and carriage returns as sheets save it', async () => {
    const text = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      bytes('"currency"\t"rate"\t"valid_from"\r\n"GBP"\t"1.3"\t"2026-04-01"\r\n', 'utf16le'),
    ]);
    expect((await rates(text)).rows).toMatchObject([{ currency: 'GBP', rate: '1.3' }]);
  });

  it('is refused where it is no UTF-8, with what can be done of such a table: it has no mapping', async () => {
    const text = bytes('currency,rate,valid_from,note\nGBP,1.3,2026-04-01,Gr\u00fc\u00dfe\n', 'latin1');
    await expect(rates(text)).rejects.toThrow(/line 2 .* Save the file as UTF-8\.$/);
  });

  it('reads days in the order that their column proves, and asks where none does', async () => {
    const head = 'currency,rate,valid_from';
    const proven = await rates(`${head}\nEUR,1.1,01/02/2026\nGBP,1.3,23/02/2026\nCHF,1,2026-3-4\n`);
    expect(proven).toMatchObject({ refused: [], dates: [] });
    expect(proven.rows.map(({ validFrom }) => validFrom)).toEqual(['2026-02-01', '2026-02-23', '2026-03-04']);

    const text = `${head}\nEUR,1.1,01/02/2026\nGBP,1.3,2026-04-01\nCHF,1,02/30/2026\n`.replace(
      '02/30',
      '02/02',
    );
    const asked = await rates(text);
    expect(asked.dates).toEqual([{ column: 'valid_from', example: '01/02/2026' }]);
    expect(asked.rows.map(({ currency }) => currency)).toEqual(['GBP', 'CHF']);
    expect(asked.refused).toMatchObject([{ line: 2, reason: expect.stringContaining('in two ways') }]);
    const said = await readRates({ name: 'rates.csv', bytes: bytes(text), dateOrder: 'dmy' }, around);
    expect(said).toMatchObject({ refused: [], dates: [] });
    expect(said.rows[0]?.validFrom).toBe('2026-02-01');
  });

  it('reads a short fiscal year, refuses a day before any plan, and says where a rate can be two', async () => {
    const { rows, refused } = await rates(
      'currency,rate,valid_from,fy\nEUR,1.1,2026-01-01,FY26\nGBP,1.3,0001-01-01,\nCHF,"1,234",2026-01-01,\nIDR,6.1E-05,2026-01-01,\n',
    );
    expect(rows.map(({ currency, fiscalYear, rate }) => [currency, fiscalYear, rate])).toEqual([
      ['EUR', 2026, '1.1'],
      ['IDR', 2026, '0.000061'],
    ]);
    expect(refused.map(({ column, reason }) => [column, reason])).toEqual([
      ['valid_from', 'Give a day from 1900 on.'],
      ['rate', expect.stringContaining('in two ways')],
    ]);
  });

  it('refuses row by row, with line, cell and reason, and counts every row', async () => {
    const file = await rates(
      [
        'currency,rate,valid_from,fiscal_year,kind',
        'EUR,1.1,2026-01-01,,',
        'EUR,1.2,2026-01-01,,',
        'XYZ,1.1,2026-01-01,,',
        'USD,1,2026-01-01,,',
        'GBP,0,2026-01-01,,',
        'GBP,"1,300",2026-01-01,,',
        'GBP,1.3,01/02/2026,,',
        'GBP,1.3,2026-01-01,2025,',
        'GBP,1.3,2026-01-01,,mood',
        '=1+1,1.3,2026-01-01,,',
        'GBP,1.3',
        '',
        'JPY,0.0065,2026-07-01,FY2026,spot',
      ].join('\n'),
    );
    expect(file.rows.map(({ currency, kind }) => `${currency} ${kind}`)).toEqual(['EUR plan', 'JPY spot']);
    expect(file.refused.map(({ line, column }) => [line, column])).toEqual([
      [3, 'currency'],
      [4, 'currency'],
      [5, 'currency'],
      [6, 'rate'],
      [7, 'rate'],
      [8, 'valid_from'],
      [9, 'valid_from'],
      [10, 'kind'],
      [11, 'currency'],
      [12, null],
    ]);
    expect(file.read).toBe(file.rows.length + file.refused.length);
    for (const { reason } of file.refused) expect(reason).toMatch(/\.$/);
    expect(refusalsCsv(file.refused)).toContain("'=1+1");
  });

  it("turns Salesforce's own conversion rates over", async () => {
    const file = await rates('IsoCode,ConversionRate,StartDate\nEUR,0.8,2026-01-01\nJPY,150,2026-01-01\n');
    expect(file.rows.map(({ rate }) => rate)).toEqual(['1.25', '0.006666666667']);
    expect(file.notes).toHaveLength(1);
  });

  it('is refused as a whole where it is no such table, with what it has and what it lacks', async () => {
    await expect(rates('')).rejects.toThrow('empty');
    await expect(rates('currency,price\nEUR,1\n')).rejects.toThrow(
      /lacks "rate" and "valid_from"|lacks "valid_from"/,
    );
    await expect(rates('currency,rate,valid_from\n"EUR,1,2026-01-01\n')).rejects.toThrow('never closed');
    await expect(rates(Buffer.alloc(3_000_000, 'a'))).rejects.toThrow('larger than 2 MB');
  });
});

describe('a table of quotas', () => {
  const nodes = new Map([
    ['north', [{ nodeKind: 'team' as const, nodeId: '018f0000-0000-7000-8000-000000000001' }]],
    ['ann@seller.example', [{ nodeKind: 'seat' as const, nodeId: '018f0000-0000-7000-8000-000000000002' }]],
    [
      'kim lee',
      [
        { nodeKind: 'seat' as const, nodeId: '018f0000-0000-7000-8000-000000000003' },
        { nodeKind: 'seat' as const, nodeId: '018f0000-0000-7000-8000-000000000004' },
      ],
    ],
  ]);
  const quotas = (text: string) =>
    readQuotas({ name: 'quotas.csv', bytes: bytes(text) }, { ...around, nodes });

  it('finds teams by name and people by address, and periods as they are written', async () => {
    const file = await quotas(
      'Team,Period,Quota,Currency\nNorth,Q2 2026,250000,\nANN@seller.example,2026-Q3,100.50,EUR\nNorth,2027,1,\n',
    );
    expect(file.refused).toEqual([]);
    expect(file.rows).toMatchObject([
      { nodeKind: 'team', periodKey: 'FY2026-Q2', currency: 'USD', effectiveFrom: '2026-04-01' },
      { nodeKind: 'seat', periodKey: 'FY2026-Q3', currency: 'EUR', effectiveFrom: '2026-07-01' },
      { periodKey: 'FY2027', effectiveFrom: '2027-01-01' },
    ]);
  });

  it('refuses whom it does not know, whom it cannot tell apart, and what is no quota', async () => {
    const file = await quotas(
      [
        'node,period,amount,effective_from',
        'South,FY2026-Q2,1,',
        'Kim Lee,FY2026-Q2,1,',
        'North,FY2026-Q9,1,',
        'North,FY2026-Q2,-5,',
        'North,FY2026-Q2,,',
        'North,FY2026-Q2,1,2026-07-01',
        'North,FY2026-Q3,1,',
        'North,Q3 2026,2,',
        'North,FY2026-Q4,1.000,',
        'North,FY2026-Q4,"1,000",',
      ].join('\n'),
    );
    expect(file.rows).toHaveLength(1);
    expect(file.refused.map(({ line, column }) => [line, column])).toEqual([
      [2, 'node'],
      [3, 'node'],
      [4, 'period'],
      [5, 'amount'],
      [6, 'amount'],
      [7, 'effective_from'],
      [9, 'node'],
      [10, 'amount'],
      [11, 'amount'],
    ]);
    expect(file.refused.at(-1)?.reason).toMatch(/can be read in two ways/);
  });

  it('reads an amount in either convention where it can be read in one way', async () => {
    const file = await quotas('node,period,amount\nNorth,FY2026-Q2,"1.000,50"\nNorth,FY2026-Q3,"1,000.50"\n');
    expect(file.rows.map(({ amount }) => amount)).toEqual(['1000.5', '1000.5']);
  });
});

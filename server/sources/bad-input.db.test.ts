import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconciles } from './import-report';
import { type ImportWorld, makeImportWorld } from './testing/import-world';

const HEADER = 'Id,Name,StageName,Amount,CloseDate';
const text = (content: string) => new TextEncoder().encode(content);

describe('bad input', () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await makeImportWorld();
  });
  afterAll(() => world.close());

  const zip = async (name: string, bytes: Uint8Array) => {
    await mkdir(world.folder, { recursive: true });
    const path = join(world.folder, name);
    await writeFile(path, bytes);
    return world.importPath(path);
  };
  const refusals = async (importId: string) =>
    world.sql`select file, line, "column", value, reason from import_refusal where import_id = ${importId} order by line, ordinal`;

  it('lists refused rows with file, line, column, value and reason, and keeps the others', async () => {
    const report = await world.importFiles({
      'Opportunity.csv': [
        HEADER,
        '006A,Good,Prospecting,100,2026-09-01',
        '006B,Too much,Prospecting,1e400,2026-09-01',
        '006C,Nothing,Prospecting,NaN,2026-09-01',
        '006D,Minus nought,Prospecting,-0,2026-09-01',
        '006E,No such day,Prospecting,1,2023-02-30',
        '006A,Again,Prospecting,2,2026-09-01',
        '006F,Ragged,Prospecting',
        '006G,No\u0000name,Prospecting,1,2026-09-01',
        ',No id,Prospecting,1,2026-09-01',
        '006H,=cmd|calc,Prospecting,1,2026-09-01',
      ].join('\n'),
    });
    expect(report.state).toBe('published');
    const [file] = report.files;
    expect(file).toMatchObject({ read: 10, added: 3, refused: 7 });
    expect(report.files.every(reconciles)).toBe(true);
    const listed = await refusals(report.importId);
    expect(listed.map((row) => [row.line, row.column, row.value])).toEqual([
      [3, 'Amount', '1e400'],
      [4, 'Amount', 'NaN'],
      [6, 'CloseDate', '2023-02-30'],
      [7, 'Id', '006A'],
      [8, null, null],
      [9, 'Name', 'No␀name'],
      [10, 'Id', null],
    ]);
    const kept =
      await world.sql`select o.name, c.amount from opportunity o join commitment c on c.opportunity_id = o.id order by o.external_id`;
    expect(kept.map((row) => [row.name, row.amount])).toEqual([
      ['Good', '100'],
      ['Minus nought', '0'],
      ['=cmd|calc', '1'],
    ]);
  });

  it('refuses a probability that is none, a currency that is none, and a change after the as-of, each by its row', async () => {
    const report = await world.importFiles(
      {
        'Opportunity.csv': [
          'Id,Name,StageName,Amount,CloseDate,Probability,CurrencyIsoCode',
          '006000000000001AAA,Certain,Prospecting,1,2026-09-01,100,EUR',
          '006000000000002AAA,Surer,Prospecting,1,2026-09-01,101,EUR',
          '006000000000003AAA,Less,Prospecting,1,2026-09-01,-1,EUR',
          '006000000000004AAA,Paid in shells,Prospecting,1,2026-09-01,10,QQQ',
        ].join('\n'),
        'OpportunityFieldHistory.csv': [
          'Id,OpportunityId,Field,OldValue,NewValue,CreatedDate',
          '017000000000001AAA,006000000000001AAA,Amount,1,2,2026-05-13T09:00:00Z',
          '017000000000002AAA,006000000000001AAA,Amount,3,1,2026-05-12T09:00:00Z',
          '017000000000003AAA,006000000000001AAA,CloseDate,2026-07-01,2026-08-01,2026-05-11T09:00:00Z',
        ].join('\n'),
      },
      { source: 'lately', asOf: '2026-05-12' },
    );
    expect(report).toMatchObject({ state: 'published', refused: 4 });
    expect((await refusals(report.importId)).map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringContaining('dated 2026-05-13, after the as-of of these files (2026-05-12)')],
      [3, 'The probability is not between 0 and 100.'],
      [4, 'The probability is not between 0 and 100.'],
      [5, 'The currency "QQQ" is no ISO 4217 code, such as EUR.'],
    ]);
    // The one history that ends elsewhere than the deal's own row: told in the report, and both values are kept.
    expect(report.notes.filter((note) => note.includes('histories'))).toEqual([
      expect.stringContaining(
        `"Certain" (006000000000001AAA), Close date: 2026-08-01 in the history of 2026-05-11, 2026-09-01 in the deal's own row`,
      ),
    ]);
    const kept = await world.sql`select old_value, new_value, origin from commitment_entry e
      where field = 'closes_on' and import_id = ${report.importId} order by at`;
    expect(kept.map((row) => [row.old_value, row.new_value, row.origin])).toEqual([
      ['2026-07-01', '2026-08-01', 'field_history'],
      ['2026-08-01', '2026-09-01', 'against_history'],
    ]);
  });

  it('refuses a lone surrogate by row, and asks what bytes mean that are no UTF-8', async () => {
    const lone = Buffer.from(`\uFEFF${HEADER}\n006X,half \uD83D,Prospecting,1,2026-09-01\n`, 'utf16le');
    const report = await world.importFiles({ 'Opportunity.csv': lone }, { source: 'surrogate' });
    expect(report.files[0]).toMatchObject({ read: 1, refused: 1 });
    const wrong = await world.importFiles({
      'Opportunity.csv': Buffer.from(`${HEADER}\n006X,Zo\xEB,Prospecting,1,2026-09-01\n`, 'latin1'),
    });
    expect(wrong.state).toBe('needs_mapping');
    expect(wrong.questions?.encodings).toEqual([
      { file: 'Opportunity.csv', line: 2, example: '006X,Zoë,Prospecting,1,2026-09-' },
    ]);
  });

  it('refuses quotes that never close, and leaves nothing of the other files', async () => {
    const report = await world.importFiles(
      {
        'Account.csv': 'Id,Name,Industry\n001Z,Left over,Retail\n',
        'Opportunity.csv': `${HEADER}\n006Y,"open,Prospecting,1,2026-09-01\n`,
      },
      { source: 'half' },
    );
    expect(report.state).toBe('failed');
    const [count] = await world.sql`select count(*)::int as n from account where name = 'Left over'`;
    const [staged] = await world.sql`select count(*)::int as n from staged_record`;
    expect([count?.n, staged?.n]).toEqual([0, 0]);
  });

  it('asks for the order of dates that no value proves', async () => {
    const files = { 'Opportunity.csv': `${HEADER}\n006Q,Either,Prospecting,1,03/04/26\n` };
    const report = await world.importFiles(files, { source: 'dates' });
    expect(report.state).toBe('needs_mapping');
    expect(report.questions?.dates).toMatchObject([{ column: 'CloseDate', example: '03/04/26' }]);
    const mapping = {
      version: 1 as const,
      files: [],
      stages: {},
      categories: {},
      dealTypes: {},
      dateOrder: 'dmy' as const,
    };
    const done = await world.importFiles(files, { source: 'dates', mapping });
    expect(done.state).toBe('published');
    const [row] =
      await world.sql`select c.closes_on::text as day from commitment c join opportunity o on o.id = c.opportunity_id where o.name = 'Either'`;
    expect(row?.day).toBe('2026-04-03');
  });

  it('tells a column that mixes orders of dates row by row', async () => {
    const report = await world.importFiles(
      {
        'Opportunity.csv': [
          'Id,Name,StageName,CloseDate',
          '006M1,Day first,Prospecting,23/02/2026',
          '006M2,Month first,Prospecting,02/23/2026',
          '006M3,Either,Prospecting,02/03/2026',
        ].join('\n'),
      },
      { source: 'Mixed' },
    );
    expect(report).toMatchObject({ state: 'published', refused: 1 });
    expect(await refusals(report.importId)).toMatchObject([
      { line: 4, column: 'CloseDate', value: '02/03/2026' },
    ]);
    const kept =
      await world.sql`select distinct c.closes_on::text as day from commitment c join opportunity o on o.id = c.opportunity_id
      join source s on s.id = o.source_id where s.name = 'Mixed'`;
    expect(kept.map(({ day }) => day)).toEqual(['2026-02-23']);
  });

  it('reads tables of 400 columns without reading what it does not use', async () => {
    const extra = Array.from({ length: 400 }, (_, index) => `Custom_${index}__c`);
    const cells = extra.map(() => '\u0000\uFFFE=1+1');
    const report = await world.importFiles({
      'Opportunity.csv': [
        ['Id', ...extra, 'StageName', 'CloseDate', 'Amount'].join(','),
        ['006Tq0000000X01', ...cells, 'Prospecting', '2026-09-01', '5'].join(','),
      ].join('\n'),
    });
    expect(report.files[0]).toMatchObject({ read: 1, added: 1, refused: 0 });
  });

  it('imports a ZIP archive as it does a folder', async () => {
    const report = await zip(
      'good.zip',
      zipSync({ 'export/Opportunity.csv': text(`${HEADER}\n006Z1,Zipped,Prospecting,1,2026-09-01\n`) }),
    );
    expect(report.state).toBe('published');
    expect(report.files[0]).toMatchObject({ name: 'export/Opportunity.csv', added: 1 });
  });

  it('refuses a bomb, a path that leaves the archive, a damaged archive and symbolic links', async () => {
    const bomb = await zip(
      'bomb.zip',
      zipSync({ 'Opportunity.csv': new Uint8Array(64 * 1024 ** 2) }, { level: 9 }),
    );
    expect(bomb.problem).toContain('would grow');
    const path = await zip('path.zip', zipSync({ '../Opportunity.csv': text(`${HEADER}\n`) }));
    expect(path.problem).toContain('not well formed');
    const damaged = await zip('cut.zip', zipSync({ 'a.csv': text('Id\n') }).subarray(0, 30));
    expect(damaged.problem).toContain('damaged or cut off');
    const link = await zip(
      'link.zip',
      zipSync({ 'Opportunity.csv': [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
    );
    expect(link.problem).toContain('symbolic link');
    const folder = join(world.folder, 'linked');
    await mkdir(folder, { recursive: true });
    await symlink('/etc/passwd', join(folder, 'Opportunity.csv'));
    expect((await world.importPath(folder)).problem).toContain('symbolic link');
  });

  it('says what to do with an empty folder, a missing path, and tables of leads only', async () => {
    expect((await world.importPath(join(world.folder, 'nowhere'))).problem).toContain(
      'There is no file or folder',
    );
    expect((await world.importFiles({ 'README.md': 'x' })).problem).toContain('None of the files');
    const leads = await world.importFiles({ 'Lead.csv': 'Id,LastName,Company,Status\n00Q1,A,B,Open\n' });
    expect(leads.problem).toContain('"Lead.csv" looks like leads. Leads are not deals');
    const other = await world.importFiles({
      'leads.csv': 'lead_id,source,status,converted\n1,Event,Working,False\n',
    });
    expect(other).toMatchObject({ state: 'failed', questions: null });
    expect(other.problem).toContain('"leads.csv" looks like leads, which are no deals: to be deals it lacks');
    expect(other.problem).toContain('a close date or an amount');
    for (const shape of ['"hello"', '[1, 2, 3]', '{}']) {
      const { problem } = await world.importFiles({ 'shape.json': shape });
      expect(problem, shape).toContain('"shape.json": it holds no list of records.');
    }
    const asked = await world.importFiles({ 'things.csv': 'a,b\n1,2\n' });
    expect(asked.questions?.tables).toEqual([{ file: 'things.csv', columns: ['a', 'b'] }]);
  });

  it('counts every row of any table once', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '006A',
        '006B',
        'Prospecting',
        '1',
        '-1.5',
        'x',
        '',
        '2026-09-01',
        '2026-13-01',
        'TRUE',
        '"a,b"',
        '"a\nb"',
      ),
      fc.string({ maxLength: 5 }).map((each) => `"${each.replaceAll('"', '""')}"`),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: 6 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const report = await world.importFiles(
          { 'Opportunity.csv': `${HEADER}\n006Z9,First,Prospecting,1,2026-09-01\n${rows.join('\n')}\n` },
          {
            source: 'any',
            mapping: {
              version: 1,
              files: [],
              stages: Object.fromEntries(
                rows.flatMap((each) => each.split(',').map((stage) => [stage, 'discovery'] as const)),
              ),
              categories: {},
              dealTypes: {},
            },
          },
        );
        if (report.state === 'published')
          expect(report.files.filter((file) => !reconciles(file))).toEqual([]);
        else expect(report.problem ?? report.questions).not.toBeNull();
      }),
      { numRuns: 12 },
    );
  });
});

// Past calls are read row by row: what cannot be read is refused with line, column and what to write.
import { expect, it } from 'vitest';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { type PastCall, readCalls } from './read-calls';
import type { QuotaNodes } from './read-quotas';

const NODES: QuotaNodes = new Map<string, QuotaNodes extends ReadonlyMap<string, infer Held> ? Held : never>([
  ['north', [{ nodeKind: 'team', nodeId: 'n' }]],
  [
    'ann lee',
    [
      { nodeKind: 'seat', nodeId: 's1' },
      { nodeKind: 'seat', nodeId: 's2' },
    ],
  ],
]);
const around = {
  calendar: FiscalCalendar.parse({
    kind: 'calendar_months',
    version: 1,
    startMonth: 1,
    yearNamedBy: 'start',
  }),
  nodes: NODES,
  today: '2026-05-13',
  takenAs: ({ category, calledOn }: PastCall) =>
    category === 'commit' && calledOn === '2026-04-08'
      ? { amount: '500', rollUp: null, currency: 'EUR' }
      : undefined,
};
const read = (...rows: string[]) => {
  const text = ['node,period,category,amount,called_on,roll_up,note', ...rows].join('\n');
  return readCalls({ name: 'calls.csv', bytes: Buffer.from(text) }, around);
};

it('reads a call with what is known of its roll-up', async () => {
  const { rows, refused } = await read('North,FY2026-Q2,Best case,1200.50,2026-05-06,1100,As agreed');
  expect(refused).toEqual([]);
  expect(rows).toEqual([
    {
      nodeKind: 'team',
      nodeId: 'n',
      periodKey: 'FY2026-Q2',
      category: 'best_case',
      amount: '1200.5',
      calledOn: '2026-05-06',
      rollUp: '1100',
      note: 'As agreed',
    },
  ]);
});

it.each([
  ['South,FY2026-Q2,commit,1,2026-05-06,,', 'No team has this name'],
  ['Ann Lee,FY2026-Q2,commit,1,2026-05-06,,', 'give the person'],
  ['North,FY2026-Q9,commit,1,2026-05-06,,', 'no such period'],
  ['North,FY2026-Q2,omitted,1,2026-05-06,,', 'A call is of'],
  ['North,FY2026-Q2,commit,,2026-05-06,,', 'A call has an amount'],
  ['North,FY2026-Q2,commit,1,06.05.2026,,', 'YYYY-MM-DD'],
  ['North,FY2026-Q2,commit,1,2026-05-14,,', 'still to come'],
  ['North,FY2026-Q2,commit,501,2026-04-08,,', 'with 500 EUR, and the file says 501'],
  ['North,FY2026-Q2,commit,500.00,2026-04-08,480,', 'without a roll-up, and the file says 480'],
  [`North,FY2026-Q2,commit,1,2026-05-06,,${'x'.repeat(281)}`, '280 characters'],
])('refuses %s and says why', async (row, why) => {
  const { rows, refused } = await read(row);
  expect(rows).toEqual([]);
  expect(refused).toMatchObject([{ line: 2, reason: expect.stringContaining(why) }]);
});

it('takes one call of a node, period, category and day, and names the line of the first', async () => {
  const one = 'North,FY2026-Q2,commit,1,2026-05-06,,';
  expect(await read(one, one)).toMatchObject({ read: 2, rows: [{}], refused: [{ line: 3 }] });
});

it('takes a call again that says what was taken', async () => {
  expect(await read('North,FY2026-Q2,commit,500.00,2026-04-08,,')).toMatchObject({
    rows: [{ amount: '500' }],
    refused: [],
  });
});

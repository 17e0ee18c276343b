// The matrix says of each item which kinds of record could satisfy it, and which were delivered.
import { describe, expect, it } from 'vitest';
import type { ItemKey } from '../vocabulary/item';
import { type Delivered, deriveMatrix } from './derive-matrix';

const delivered = (own: Partial<Delivered>): Delivered => ({
  kind: 'task',
  direction: 'none',
  side: 'seller',
  maxStrength: 1,
  hasBodies: false,
  sourceName: 'CRM',
  count: 10,
  lastReceivedAt: '2026-05-01T00:00:00.000Z',
  ...own,
});
function cell(found: readonly Delivered[], key: ItemKey, column: string) {
  const { columns, rows } = deriveMatrix(found);
  const row = rows.find((each) => each.key === key);
  return row?.cells[columns.findIndex((each) => each.key === column)];
}
const buyersMail = delivered({ kind: 'email', direction: 'inbound', side: 'buyer', maxStrength: 2 });

describe('deriveMatrix', () => {
  it('says that nothing shows anything where no source delivered', () => {
    const { rows, columns } = deriveMatrix([]);
    expect(rows.filter(({ isShown }) => isShown)).toEqual([]);
    expect(columns.every(({ count, lastReceivedAt }) => count === 0 && lastReceivedAt === null)).toBe(true);
  });

  it('names for every item at least one kind that could satisfy it', () => {
    const never = deriveMatrix([]).rows.filter(({ cells }) => !cells.includes('could'));
    expect(never.map(({ key }) => key)).toEqual([]);
  });

  it('lets the economic buyer be shown by mail that buyers wrote, and by meetings', () => {
    expect(cell([buyersMail], 'eb_engaged', 'email:buyer')).toBe('shows');
    expect(cell([], 'eb_engaged', 'meeting')).toBe('could');
    expect(cell([buyersMail], 'eb_engaged', 'quote')).toBe('no');
  });

  it('shows what a buyer said only where their texts are delivered', () => {
    expect(cell([buyersMail], 'pain', 'email:buyer')).toBe('could');
    expect(cell([{ ...buyersMail, hasBodies: true }], 'pain', 'email:buyer')).toBe('shows');
  });

  it("counts our own side's mail for no item, whatever it says", () => {
    const ours = delivered({ kind: 'email', direction: 'outbound', maxStrength: 1, hasBodies: true });
    const { rows, columns } = deriveMatrix([ours]);
    expect(rows.filter(({ isShown }) => isShown)).toEqual([]);
    expect(columns.find(({ key }) => key === 'email:other')).toMatchObject({ count: 10, hasBodies: true });
  });

  it('adds up what several sources delivered and keeps the newest day', () => {
    const { columns } = deriveMatrix([
      delivered({ kind: 'quote' }),
      delivered({ kind: 'quote', sourceName: 'CPQ', count: 5, lastReceivedAt: '2026-05-09T00:00:00.000Z' }),
    ]);
    expect(columns.find(({ key }) => key === 'quote')).toMatchObject({
      count: 15,
      sources: ['CPQ', 'CRM'],
      lastReceivedAt: '2026-05-09T00:00:00.000Z',
    });
  });

  it('puts each item into one group, the blocking ones of the standard template first', () => {
    const groups = deriveMatrix([]).rows.map(({ key, group }) => `${key} ${group}`);
    expect(groups.slice(0, 5).every((each) => each.endsWith('blocking'))).toBe(true);
    expect(groups).toContain('contract_end_known renewal');
    expect(groups).toContain('booked closing');
  });
});

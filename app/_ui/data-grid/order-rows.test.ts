// Sorting a grid loses no row, keeps ties in order and puts what has no value last.
import { expect, test } from 'vitest';
import type { GridColumn } from './grid-column';
import { orderRows } from './order-rows';

type Row = { id: string; amount: number | null; name: string };

const rows: Row[] = [
  { id: 'a', amount: 20, name: 'Deal 10' },
  { id: 'b', amount: null, name: 'Deal 9' },
  { id: 'c', amount: 5, name: 'Deal 100' },
  { id: 'd', amount: 20, name: 'deal 1' },
];
const columns: GridColumn<Row>[] = [
  { id: 'amount', header: 'Amount', width: 100, cell: (row) => row.amount, sortValue: (row) => row.amount },
  { id: 'name', header: 'Deal', width: 100, cell: (row) => row.name, sortValue: (row) => row.name },
];
const idsBy = (columnId: string, direction: 'asc' | 'desc') =>
  orderRows(rows, columns, { columnId, direction })
    .map((row) => row.id)
    .join('');

test('puts rows without a value last, whichever way it sorts', () => {
  expect(idsBy('amount', 'asc')).toBe('cadb');
  expect(idsBy('amount', 'desc')).toBe('adcb');
});

test('orders numbers inside names as numbers', () => {
  expect(idsBy('name', 'asc')).toBe('dbac');
});

test('leaves the order that came in where no column sorts', () => {
  expect(orderRows(rows, columns, null)).toBe(rows);
  expect(orderRows(rows, columns, { columnId: 'gone', direction: 'asc' })).toBe(rows);
});

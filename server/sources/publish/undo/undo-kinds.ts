// The kinds of record that an import writes over, and the table each lies in; deals are put together from observations instead.
export const UNDO_TABLES = [
  { kind: 'account', table: 'account' },
  { kind: 'contact', table: 'contact' },
  { kind: 'line', table: 'opportunity_line' },
  { kind: 'fact', table: 'fact' },
] as const;
export type UndoTable = (typeof UNDO_TABLES)[number];

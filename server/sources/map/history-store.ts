// The rows of history tables by deal, kept as numbers and shared texts until all of them are read.
import { GrowingColumn } from '../lookup/growing-column';
import { TextPool } from '../lookup/text-pool';
import type { FieldChange, FieldPoint, HistoryDraft, HistoryState, TableRow } from './history-draft';

const NONE = -1;
const STATE = 0;
const FIELDS = ['amount', 'closes_on', 'category', 'stage', 'next_step', 'owner', 'phase'] as const;
/** Kinds from here on are points of a field. */
const POINTS = 1 + FIELDS.length;

export class HistoryStore {
  private readonly firstOf = new GrowingColumn(Int32Array);
  private readonly lastOf = new GrowingColumn(Int32Array);
  private readonly next = new GrowingColumn(Int32Array);
  /** `STATE`, or 1 and the position of the field that changed, or `POINTS` and that of the field that was given a value. */
  private readonly kinds = new GrowingColumn(Uint8Array);
  private readonly tables = new GrowingColumn(Int32Array);
  private readonly origins = new Map<number, string>();
  private readonly instants = new GrowingColumn(Float64Array);
  private readonly authors = new GrowingColumn(Int32Array);
  /** Four numbers of texts a row: a state's values, or a change's old and new one. */
  private readonly values = new GrowingColumn(Int32Array);
  private readonly pool = new TextPool();
  private readonly order = new GrowingColumn(Int32Array);

  /** @param deal its number. */
  addState(deal: number, { at, author, values, tableRow }: HistoryState): void {
    this.add(deal, STATE, tableRow, at, author, [
      values.stage,
      values.amount,
      values.closes_on,
      values.category,
    ]);
  }

  addChange(deal: number, { field, at, author, oldValue, newValue, tableRow }: FieldChange): void {
    const kind = 1 + FIELDS.indexOf(field);
    this.add(deal, kind, tableRow, at, author, [oldValue, newValue, null, null]);
  }

  addPoint(deal: number, { field, at, author, value, tableRow }: FieldPoint): void {
    const kind = POINTS + FIELDS.indexOf(field);
    this.add(deal, kind, tableRow, at, author, [value, null, null, null]);
  }

  /** Numbers of the deals told of, in the order of their first rows. */
  *deals(): Generator<number> {
    for (let at = 0; at < this.order.length; at++) yield this.order.get(at);
  }

  /** Undefined where no row tells of the deal. */
  of(deal: number): HistoryDraft | undefined {
    const first = deal < this.firstOf.length ? this.firstOf.get(deal) : NONE;
    if (first === NONE) return undefined;
    const draft: HistoryDraft = { states: [], changes: [], points: [] };
    for (let row = first; row !== NONE; row = this.next.get(row)) this.read(row, draft);
    return draft;
  }

  private read(row: number, draft: HistoryDraft): void {
    const kind = this.kinds.get(row);
    const at = new Date(this.instants.get(row)).toISOString();
    const author = this.pool.textOf(this.authors.get(row));
    const table = this.tables.get(row);
    const tableRow = { table, origin: this.origins.get(table) ?? '' };
    const value = (index: number) => this.pool.textOf(this.values.get(row * 4 + index));
    if (kind === STATE) {
      const values = { stage: value(0), amount: value(1), closes_on: value(2), category: value(3) };
      draft.states.push({ at, author, values, tableRow });
      return;
    }
    const point = FIELDS[kind - POINTS];
    if (point) {
      draft.points.push({ field: point, at, author, value: value(0), tableRow });
      return;
    }
    const field = FIELDS[kind - 1];
    if (field) draft.changes.push({ field, at, author, oldValue: value(0), newValue: value(1), tableRow });
  }

  private add(
    deal: number,
    kind: number,
    { table, origin }: TableRow,
    at: string,
    author: string | null,
    values: readonly (string | null)[],
  ): void {
    const row = this.kinds.push(kind);
    this.tables.push(table);
    this.origins.set(table, origin);
    this.instants.push(Date.parse(at));
    this.authors.push(this.pool.numberOf(author));
    for (const value of values) this.values.push(this.pool.numberOf(value));
    this.next.push(NONE);
    while (this.firstOf.length <= deal) {
      this.firstOf.push(NONE);
      this.lastOf.push(NONE);
    }
    const last = this.lastOf.get(deal);
    if (last === NONE) {
      this.firstOf.set(deal, row);
      this.order.push(deal);
    } else this.next.set(last, row);
    this.lastOf.set(deal, row);
  }
}

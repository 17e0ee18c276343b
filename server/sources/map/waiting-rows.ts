// Rows that become part of a record that is still to be read, such as the people of a mail: millions of them, kept as numbers.
import { GrowingColumn } from '../lookup/growing-column';
import { KeyIndex } from '../lookup/key-index';
import { TextColumn } from '../lookup/text-column';

export type WaitingRow = {
  table: number;
  line: number;
  /** As `ImportContext.personOf` numbers users and contacts; `NOBODY` for one that is not known. */
  person: number;
  /** Kept only where the person is not known. */
  address: string | null;
  hasAccepted: boolean | null;
  isAuthor: boolean;
};

const NONE = -1;
const ACCEPTED = 1;
const DECLINED = 2;
const AUTHOR = 4;
const TAKEN = 8;

export class WaitingRows {
  private readonly parents = new KeyIndex();
  private readonly firstOf = new GrowingColumn(Int32Array);
  private readonly lastOf = new GrowingColumn(Int32Array);
  private readonly persons = new GrowingColumn(Int32Array);
  private readonly lines = new GrowingColumn(Uint32Array);
  private readonly tables = new GrowingColumn(Int32Array);
  private readonly flags = new GrowingColumn(Uint8Array);
  private readonly next = new GrowingColumn(Int32Array);
  private readonly addresses = new TextColumn();
  /** Where the row's address lies; `NONE` for a person who is known. */
  private readonly addressOf = new GrowingColumn(Int32Array);

  add(parent: string, row: WaitingRow): void {
    const at = this.persons.push(row.person);
    this.lines.push(row.line);
    this.tables.push(row.table);
    this.next.push(NONE);
    const accepted = row.hasAccepted === null ? 0 : row.hasAccepted ? ACCEPTED : DECLINED;
    this.flags.push(accepted | (row.isAuthor ? AUTHOR : 0));
    this.addressOf.push(row.address === null ? NONE : this.addresses.push(row.address));
    const number = this.parents.add(parent);
    if (number === this.firstOf.length) {
      this.firstOf.push(at);
      this.lastOf.push(at);
    } else {
      this.next.set(this.lastOf.get(number), at);
      this.lastOf.set(number, at);
    }
  }

  /** In the order of adding. */
  of(parent: string): WaitingRow[] {
    const rows: WaitingRow[] = [];
    for (const at of this.positions(parent)) rows.push(this.at(at));
    return rows;
  }

  /** Its record was read: they wait no longer. */
  settle(parent: string): void {
    for (const at of this.positions(parent)) this.flags.set(at, this.flags.get(at) | TAKEN);
  }

  *leftOver(): Generator<WaitingRow> {
    for (let at = 0; at < this.persons.length; at++)
      if ((this.flags.get(at) & TAKEN) === 0) yield this.at(at);
  }

  private *positions(parent: string): Generator<number> {
    const number = this.parents.find(parent);
    if (number < 0) return;
    for (let at = this.firstOf.get(number); at !== NONE; at = this.next.get(at)) yield at;
  }

  private at(at: number): WaitingRow {
    const flags = this.flags.get(at);
    const address = this.addressOf.get(at);
    return {
      table: this.tables.get(at),
      line: this.lines.get(at),
      person: this.persons.get(at),
      address: address === NONE ? null : this.addresses.get(address),
      hasAccepted: (flags & ACCEPTED) !== 0 ? true : (flags & DECLINED) !== 0 ? false : null,
      isAuthor: (flags & AUTHOR) !== 0,
    };
  }
}

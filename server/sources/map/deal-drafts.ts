// Deals read from their rows, kept as JSON outside the heap until their history is read.
import { GrowingColumn } from '../lookup/growing-column';
import { TextColumn } from '../lookup/text-column';
import type { StagedOpportunity } from '../stage/staged-records';
import type { DealDraft } from './deal-draft';

export class DealDrafts {
  private readonly numbers = new GrowingColumn(Int32Array);
  private readonly tables = new GrowingColumn(Int32Array);
  private readonly records = new TextColumn();

  /** @param deal its number; each is added once. */
  add(deal: number, table: number, record: StagedOpportunity): void {
    this.numbers.push(deal);
    this.tables.push(table);
    this.records.push(JSON.stringify(record));
  }

  /** In the order of adding. */
  *all(): Generator<DealDraft> {
    for (let at = 0; at < this.numbers.length; at++)
      yield {
        number: this.numbers.get(at),
        table: this.tables.get(at),
        record: JSON.parse(this.records.get(at) ?? '{}'),
      };
  }

  /** Which deals are among these, by their numbers. */
  get present(): ReadonlySet<number> {
    const present = new Set<number>();
    for (let at = 0; at < this.numbers.length; at++) present.add(this.numbers.get(at));
    return present;
  }
}

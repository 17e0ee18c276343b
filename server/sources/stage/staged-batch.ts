// What goes to the database in one write: staged records as JSON, facts typed, and the rows that stand for others, counted.
import type { StagedFact, StagedKind, StagedLink, StagedSignal } from './staged-records';

export type StagedRecord = {
  kind: StagedKind;
  recordId: string;
  /** Hexadecimal. */
  digest: string;
  /** `f` in it names the table it came from. */
  json: string;
};
export type StagedFactRow = {
  recordId: string;
  table: number | null;
  digest: string;
  fact: StagedFact;
  participants: string;
  attributes: string;
};

export class StagedBatch {
  readonly records: StagedRecord[] = [];
  readonly facts: StagedFactRow[] = [];
  readonly links: { factId: string; link: StagedLink }[] = [];
  readonly signals: { factId: string; signal: StagedSignal }[] = [];
  readonly rows: { recordId: string; table: number; rows: number }[] = [];

  get size(): number {
    return this.records.length + this.facts.length + this.rows.length;
  }

  addFact(row: StagedFactRow): void {
    this.facts.push(row);
    for (const link of row.fact.links) this.links.push({ factId: row.recordId, link });
    for (const signal of row.fact.signals) this.signals.push({ factId: row.recordId, signal });
  }

  /** Rows of one table that follow each other in one record are one entry. */
  addRow(recordId: string, table: number): void {
    const last = this.rows.at(-1);
    if (last && last.recordId === recordId && last.table === table) last.rows++;
    else this.rows.push({ recordId, table, rows: 1 });
  }
}

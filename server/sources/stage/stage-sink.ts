// Takes mapped records with their keyed digests, in order, and hands them on in batches, one on its way while the next fills.
//
// How an import is staged, for whoever builds on it: facts lie typed in staged_fact, staged_link and staged_signal; all other
// records (seat, team, account, contact, opportunity, line, entry) lie as JSON in staged_record, by kind and record id; rows
// that only became part of another record (guests of a meeting, people of a mail, rows of history) lie counted in staged_row.
// All are keyed by (workspace, import), unlogged and ungoverned: nothing of them is visible, the publish move reads them
// set-based and refuses where fewer are left than were staged, and the ledger removes them when the import has ended.
import { factJson } from './fact-json';
import { MerkleRoot } from './merkle-root';
import type { RecordDigest } from './record-digest';
import { StagedBatch } from './staged-batch';
import type { StagedFact, StagedKind, StagedOf } from './staged-records';

export class StageSink {
  /** Over the digests, in the order of adding. */
  readonly merkle = new MerkleRoot();
  /** Added so far. */
  records = 0;
  private held = new StagedBatch();
  private writing: Promise<void> = Promise.resolve();
  private rowDigest: string | null = null;

  constructor(
    private readonly digests: RecordDigest,
    private readonly write: (batch: StagedBatch) => Promise<void>,
    // Small enough that what waits for its write is gone before the collector takes it for lasting.
    private readonly batchSize = 2_000,
  ) {}

  /** `content` goes into the keyed digest and nowhere else. */
  add<K extends StagedKind>(
    kind: K,
    recordId: string,
    record: StagedOf[K],
    table: number | null,
    content: readonly (string | null)[] = [],
  ): void {
    this.records++;
    const json = JSON.stringify(record);
    const digest = this.digests.of(kind, json, content);
    this.merkle.add(digest);
    const withTable = table === null ? json : `{"f":${table}${json.length > 2 ? `,${json.slice(1)}` : '}'}`;
    this.held.records.push({ kind, recordId, digest, json: withTable });
  }

  addFact(
    recordId: string,
    fact: StagedFact,
    table: number | null,
    content: readonly (string | null)[],
  ): void {
    this.records++;
    const participants = JSON.stringify(fact.participants);
    const attributes = JSON.stringify(fact.attributes);
    const digest = this.digests.of('fact', factJson(fact, participants, attributes), content);
    this.merkle.add(digest);
    this.held.addFact({ recordId, table, digest, fact, participants, attributes });
  }

  /** A row of a table that became part of the record named. */
  addRow(recordId: string, table: number): void {
    this.records++;
    this.rowDigest ??= this.digests.of('row', '{}', []);
    this.merkle.add(this.rowDigest);
    this.held.addRow(recordId, table);
  }

  /** Call it after each batch of rows: begins a write when enough has gathered, once the write before it is through. */
  async drain(isLast = false): Promise<void> {
    if (this.held.size >= this.batchSize || (isLast && this.held.size > 0)) {
      const batch = this.held;
      this.held = new StagedBatch();
      await this.writing;
      this.writing = this.write(batch);
      // Its failure is told by the next drain; until then nobody waits for it.
      void this.settled();
    }
    if (isLast) await this.writing;
  }

  /** Resolves when no write is on its way any more, whether it was well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.writing]);
  }
}

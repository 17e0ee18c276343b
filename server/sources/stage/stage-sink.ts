// Takes mapped records with their keyed digests, in order; where they go is the writer's business.
import { createHmac } from 'node:crypto';
import type { StagedKind, StagedOf } from './staged-records';

export type StagedRow = {
  kind: StagedKind;
  recordId: string;
  /** Keyed digest of the record and of the content it was read from. */
  digest: Buffer;
  /** JSON of the record; `f` names the table it came from. */
  record: string;
};

export class StageSink {
  private held: StagedRow[] = [];
  constructor(
    private readonly key: Buffer,
    private readonly write: (rows: StagedRow[]) => Promise<void>,
    private readonly batchSize = 5_000,
  ) {}

  /** `content` goes into the keyed digest and nowhere else. */
  add<K extends StagedKind>(
    kind: K,
    recordId: string,
    record: StagedOf[K],
    table: number | null,
    content: readonly (string | null)[] = [],
  ): void {
    const json = JSON.stringify(record);
    const mac = createHmac('sha256', this.key).update(kind).update('\u0000').update(json);
    for (const each of content) if (each) mac.update('\u0000').update(each, 'utf8');
    const withTable = table === null ? json : `{"f":${table}${json.length > 2 ? `,${json.slice(1)}` : '}'}`;
    this.held.push({ kind, recordId, digest: mac.digest(), record: withTable });
  }

  /** Call it after each batch of rows: writes when enough has gathered. */
  async drain(isLast = false): Promise<void> {
    while (this.held.length >= this.batchSize || (isLast && this.held.length > 0)) {
      await this.write(this.held.splice(0, this.batchSize));
    }
  }
}

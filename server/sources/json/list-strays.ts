// Gathers the lines of what stands in a list and is no record, until it is plain whether records stand there at all.

/** More of them before the first record would fill memory. */
const MAX_WAITING = 10_000;

/** Every method gives the lines that have to be listed now; null where too many wait. */
export class ListStrays {
  records = 0;
  private waiting: number[] = [];
  private isFull = false;

  see(line: number): readonly number[] {
    if (this.records > 0) return [line];
    if (this.waiting.length < MAX_WAITING) this.waiting.push(line);
    else this.isFull = true;
    return [];
  }

  seeRecords(count: number): readonly number[] | null {
    this.records += count;
    if (this.isFull) return null;
    const lines = this.waiting;
    this.waiting = [];
    return lines;
  }

  /** A list that stands in this one has ended: a page of records, or no record either. */
  seeList(list: ListStrays, line: number): readonly number[] | null {
    return list.records > 0 ? this.seeRecords(list.records) : this.see(line);
  }
}

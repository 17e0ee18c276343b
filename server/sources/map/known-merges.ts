// What people said of earlier proposals to merge: a merged record is not proposed again, nor a pair that was refused.
export class KnownMerges {
  private readonly merged = new Set<string>();
  private readonly refused = new Set<string>();
  /** The source's id of a merged account → that of the one it was merged into. */
  readonly accounts = new Map<string, string>();

  add(
    of: 'account' | 'product',
    from: string,
    into: string,
    state: 'proposed' | 'confirmed' | 'declined',
  ): void {
    if (state === 'confirmed') this.merged.add(`${of} ${from}`);
    if (state === 'declined') this.refused.add(JSON.stringify([of, ...[from, into].sort()]));
  }
  isMerged(of: 'account' | 'product', key: string): boolean {
    return this.merged.has(`${of} ${key}`);
  }
  /** What an account ended as: whose people count for its deals. What is stored keeps saying what the source says. */
  survivorOf(account: string): string {
    let key = account;
    for (let steps = 0; steps < this.accounts.size; steps++) {
      const next = this.accounts.get(key);
      if (next === undefined) break;
      key = next;
    }
    return key;
  }
  /** Either way round. */
  isRefused(of: 'account' | 'product', one: string, other: string): boolean {
    return this.refused.has(JSON.stringify([of, ...[one, other].sort()]));
  }
}

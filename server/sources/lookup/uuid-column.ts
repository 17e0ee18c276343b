// Ids of records by position, 16 bytes each.
const BITS = 12;
const CHUNK = 1 << BITS;
const BYTES = 16;

export class UuidColumn {
  private readonly chunks: Buffer[] = [];
  private end = 0;

  push(uuid: string): number {
    const at = this.end++;
    if ((at & (CHUNK - 1)) === 0) this.chunks.push(Buffer.allocUnsafeSlow(CHUNK * BYTES));
    this.set(at, uuid);
    return at;
  }

  set(at: number, uuid: string): void {
    this.chunks[at >>> BITS]?.write(uuid.replaceAll('-', ''), (at & (CHUNK - 1)) * BYTES, 'hex');
  }

  get(at: number): string {
    const from = (at & (CHUNK - 1)) * BYTES;
    const hex = this.chunks[at >>> BITS]?.toString('hex', from, from + BYTES) ?? '';
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}

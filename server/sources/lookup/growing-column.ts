// Numbers by position in chunks outside the JavaScript heap: they grow without being copied and cost what they hold.
const BITS = 16;
const CHUNK = 1 << BITS;
const REST = CHUNK - 1;

type Numbers = Int32Array | Uint32Array | Float64Array | Uint8Array;

export class GrowingColumn {
  private readonly chunks: Numbers[] = [];
  private end = 0;

  constructor(private readonly kind: new (length: number) => Numbers) {}

  get length(): number {
    return this.end;
  }

  /** @returns its position. */
  push(value: number): number {
    const at = this.end++;
    if ((at & REST) === 0) this.chunks.push(new this.kind(CHUNK));
    this.set(at, value);
    return at;
  }

  get(at: number): number {
    return this.chunks[at >>> BITS]?.[at & REST] ?? 0;
  }

  set(at: number, value: number): void {
    const chunk = this.chunks[at >>> BITS];
    if (chunk) chunk[at & REST] = value;
  }
}

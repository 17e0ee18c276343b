// Texts by position, as bytes outside the JavaScript heap; one pushed null is read as null.
import { GrowingColumn } from './growing-column';

const CHUNK = 1 << 18;
const NONE = -1;

export class TextColumn {
  private readonly chunks: Buffer[] = [];
  private used = CHUNK;
  private readonly chunkOf = new GrowingColumn(Int32Array);
  private readonly from = new GrowingColumn(Int32Array);
  private readonly bytes = new GrowingColumn(Int32Array);

  get length(): number {
    return this.bytes.length;
  }

  push(text: string | null): number {
    const bytes = text === null ? 0 : Buffer.byteLength(text);
    if (this.used + bytes > (this.chunks.at(-1)?.length ?? 0)) {
      this.chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, bytes)));
      this.used = 0;
    }
    if (text !== null) this.chunks.at(-1)?.write(text, this.used);
    this.chunkOf.push(this.chunks.length - 1);
    this.from.push(this.used);
    this.used += bytes;
    return this.bytes.push(text === null ? NONE : bytes);
  }

  get(at: number): string | null {
    const bytes = this.bytes.get(at);
    if (bytes === NONE || at >= this.length) return null;
    const from = this.from.get(at);
    return this.chunks[this.chunkOf.get(at)]?.toString('utf8', from, from + bytes) ?? null;
  }
}

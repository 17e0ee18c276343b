// A file of the bundle as it grows: cut into parts of even size for storing, digested and counted on the way.
import { createHash } from 'node:crypto';

/** Bytes a part; even, so that a file is cut alike on every machine. */
export const PART_BYTES = 262_144;

/** Characters of lines that are gathered before they become bytes: a call each would cost more than its bytes. */
const GATHERED = 65_536;

export type FileDigest = { bytes: number; rows: number; sha256: string };
export type FilePart = { name: string; part: number; bytes: Buffer };

export class PartedFile {
  private readonly hash = createHash('sha256');
  private text = '';
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private parts = 0;
  private bytes = 0;
  private rows = 0;

  /** @param isKept false: digested only, because its bytes are kept elsewhere. */
  constructor(
    readonly name: string,
    private readonly isKept = true,
  ) {}

  /** One line without its newline. */
  addLine(line: string): void {
    this.rows += 1;
    this.text += `${line}\n`;
    if (this.text.length >= GATHERED) this.gather();
  }

  /** Lines with a newline between them and none at the end; '' is no line. */
  addLines(text: string, rows: number): void {
    if (rows === 0) return;
    this.rows += rows;
    this.add(Buffer.from(`${text}\n`, 'utf8'));
  }

  /** @param bytes are kept as they are: nobody may write into them afterwards. */
  add(bytes: Uint8Array): void {
    this.gather();
    this.take(bytes);
  }

  private gather(): void {
    if (this.text === '') return;
    const bytes = Buffer.from(this.text, 'utf8');
    this.text = '';
    this.take(bytes);
  }

  private take(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.bytes += bytes.length;
    if (!this.isKept) return;
    this.held.push(bytes);
    this.heldBytes += bytes.length;
  }

  /** Full parts so far; with `isLast` the rest as well. An empty file has one empty part. */
  takeParts(isLast = false): FilePart[] {
    this.gather();
    if (!this.isKept || (this.heldBytes < PART_BYTES && !isLast)) return [];
    const all = Buffer.concat(this.held);
    const taken: FilePart[] = [];
    let at = 0;
    while (all.length - at >= PART_BYTES || (isLast && (at < all.length || this.parts === 0))) {
      const bytes = all.subarray(at, at + PART_BYTES);
      taken.push({ name: this.name, part: this.parts++, bytes });
      at += PART_BYTES;
    }
    this.held = at < all.length ? [all.subarray(at)] : [];
    this.heldBytes = Math.max(0, all.length - at);
    return taken;
  }

  /** Once, at the end. */
  digest(): FileDigest {
    this.gather();
    return { bytes: this.bytes, rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

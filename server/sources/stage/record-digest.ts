// The keyed digest of a staged record: HMAC-SHA256 over its kind, its JSON and the content it was read from.
import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;

/** One-shot hashes over one buffer that is used again: made for a million records, an Hmac object each is most of the cost. */
export class RecordDigest {
  private inner = Buffer.alloc(64 * 1024);
  private readonly outer = Buffer.alloc(BLOCK + DIGEST);

  /** @param key at most 64 bytes, as HMAC takes it without hashing it first. */
  constructor(key: Uint8Array) {
    for (let at = 0; at < BLOCK; at++) {
      this.inner[at] = (key[at] ?? 0) ^ 0x36;
      this.outer[at] = (key[at] ?? 0) ^ 0x5c;
    }
  }

  /** `content` goes into the digest and nowhere else. @returns 64 hexadecimal digits. */
  of(kind: string, json: string, content: readonly (string | null)[]): string {
    let end = this.append(kind, BLOCK);
    end = this.append('\u0000', end);
    end = this.append(json, end);
    for (const each of content) if (each) end = this.append(each, this.append('\u0000', end));
    this.outer.write(hash('sha256', this.inner.subarray(0, end), 'binary'), BLOCK, 'latin1');
    return hash('sha256', this.outer, 'hex');
  }

  private append(text: string, at: number): number {
    const most = at + text.length * 3;
    if (most > this.inner.length) {
      const larger = Buffer.alloc(2 * most);
      this.inner.copy(larger, 0, 0, at);
      this.inner = larger;
    }
    return at + this.inner.write(text, at, 'utf8');
  }
}

// Re-reads a log entry by entry and says what is wrong and where; it trusts the stored hashes, nodes and head for nothing.
import canonicalize from 'canonicalize';
import { CompactRange } from '../merkle/compact-range';
import { isSameHash, leafHash } from '../merkle/hash';

/** An entry as stored. */
export type LogRow = {
  seq: number;
  kind: string;
  outcome: string;
  actorKind: string;
  actorId: string;
  opportunityId: string | null;
  at: Date;
  leaf: Uint8Array;
  leafHash: Uint8Array;
};

/** A size and root that somebody noted earlier. */
export type KnownRoot = { size: number; root: Uint8Array; name: string };

export type LogProblem = {
  /** The entry; null where it is the log as a whole. */
  seq: number | null;
  /** One sentence for people. */
  says: string;
};

/** Problems that are told one by one; the rest is counted. */
const TOLD = 100;

export class LogVerifier {
  readonly problems: LogProblem[] = [];
  problemCount = 0;
  readonly #range = new CompactRange();
  readonly #known: KnownRoot[];
  readonly #nodes = new Map<string, Uint8Array>();
  #lastSound = 0;

  /** @param known roots to compare with, in any order. */
  constructor(
    readonly workspaceId: string,
    known: readonly KnownRoot[] = [],
  ) {
    this.#known = [...known].sort((a, b) => a.size - b.size);
  }

  get size(): number {
    return this.#range.size;
  }

  root(): Uint8Array {
    return this.#range.root();
  }

  report(seq: number | null, says: string): void {
    this.problemCount++;
    if (this.problems.length < TOLD) this.problems.push({ seq, says });
  }

  /** @returns the leaf's members, or null where it is no JSON. */
  push(row: LogRow): Record<string, unknown> | null {
    const { seq } = row;
    if (seq !== this.size) this.report(seq, `Entry ${seq} stands where entry ${this.size} belongs.`);
    const hash = leafHash(row.leaf);
    if (!isSameHash(hash, row.leafHash))
      this.report(seq, `Entry ${seq} was changed: its text does not have the hash that is stored with it.`);
    this.#range.push(hash, (level, index, node) => {
      if (level % 8 === 0) this.#nodes.set(`${level} ${index}`, node);
    });
    const leaf = readLeaf(row.leaf);
    if (!leaf) this.report(seq, `Entry ${seq} is not canonical JSON.`);
    else
      for (const what of unlike(leaf, row, this.workspaceId))
        this.report(seq, `Entry ${seq} is listed with another ${what} than its text says.`);
    this.#compareKnown();
    return leaf;
  }

  #compareKnown(): void {
    for (let next = this.#known[0]; next && next.size <= this.size; next = this.#known[0]) {
      this.#known.shift();
      if (isSameHash(this.root(), next.root)) this.#lastSound = next.size;
      else
        this.report(
          null,
          `The first ${next.size} entries do not have the root of ${next.name}: ${between(this.#lastSound, next.size)} was changed, added or taken away.`,
        );
    }
  }

  /** A kept subtree root, compared with what was computed from the leaves. */
  checkNode(level: number, index: number, hash: Uint8Array): void {
    const own = this.#nodes.get(`${level} ${index}`);
    const last = (index + 1) * 2 ** level;
    if (last > this.size) return;
    if (!own || !isSameHash(own, hash))
      this.report(null, `${between(index * 2 ** level, last)} was changed since its subtree was kept.`);
  }

  /** @param head what the log says of itself. */
  finish(head: { size: number; root: Uint8Array }): void {
    if (head.size !== this.size)
      this.report(null, `The log says it holds ${head.size} entries, and ${this.size} are there.`);
    else if (!isSameHash(head.root, this.root()))
      this.report(null, 'The root over all entries is not the one that the log keeps.');
    for (const { name, size } of this.#known)
      this.report(
        null,
        `${name} covers ${size} entries, and only ${this.size} are there: the end was cut off.`,
      );
    this.#known.length = 0;
  }
}

function between(from: number, to: number): string {
  return to - from === 1 ? `Entry ${from}` : `Something between entries ${from} and ${to - 1}`;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readLeaf(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const text = decoder.decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return canonicalize(value) === text ? { ...value } : null;
  } catch {
    // Bytes that are no UTF-8 or no JSON are what this looks for.
    return null;
  }
}

function* unlike(leaf: Record<string, unknown>, row: LogRow, workspaceId: string): Generator<string> {
  const actor: Record<string, unknown> =
    typeof leaf.actor === 'object' && leaf.actor !== null ? { ...leaf.actor } : {};
  if (leaf.workspace !== workspaceId) yield 'workspace';
  if (leaf.kind !== row.kind) yield 'kind';
  if (leaf.outcome !== row.outcome) yield 'outcome';
  if (actor.kind !== row.actorKind || actor.id !== row.actorId) yield 'actor';
  if ((leaf.opportunity ?? null) !== row.opportunityId) yield 'deal';
  if (leaf.at !== row.at.toISOString()) yield 'time';
}

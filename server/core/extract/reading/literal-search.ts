// Finds in one pass over a text which of many phrases it may hold, by the letters each of them requires (Aho and Corasick, 1975).

/** Letters, digits and the marks that phrases spell; every other character is none of them. */
const ALPHABET = 64;
const SYMBOL = new Uint8Array(128);
for (const [index, letter] of Array.from(" abcdefghijklmnopqrstuvwxyz0123456789'-,.:/$&%;").entries())
  SYMBOL[letter.charCodeAt(0)] = index + 1;

type Wanted = { literal: string; phrase: number; bit: number };

/** Phrases are numbered in the order of adding. */
export class LiteralSearch {
  private readonly wanted: Wanted[] = [];
  private readonly complete: number[] = [];
  private next = new Int32Array(0);
  private found: (readonly Wanted[] | undefined)[] = [];
  private seen = new Uint8Array(0);
  private isBuilt = false;

  /**
   * @param groups a text has to hold one literal of each; at most eight.
   * @returns the phrase's number; null where no group can be looked for, and nothing was added.
   */
  add(groups: readonly (readonly string[])[]): number | null {
    const phrase = this.complete.length;
    const usable = groups.filter((group) => group.every((literal) => literal !== '' && isSpelled(literal)));
    if (usable.length === 0) return null;
    usable.forEach((group, index) => {
      for (const literal of group) this.wanted.push({ literal, phrase, bit: 1 << index });
    });
    this.complete.push((1 << usable.length) - 1);
    this.isBuilt = false;
    return phrase;
  }

  /** Numbers of the phrases that the text, in lower case, may hold. */
  search(text: string): number[] {
    if (!this.isBuilt) this.build();
    const { next, found, seen, complete } = this;
    const may: number[] = [];
    const touched: number[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = next[state * ALPHABET + (code < 128 ? (SYMBOL[code] ?? 0) : 0)] ?? 0;
      const hits = found[state];
      if (hits === undefined) continue;
      for (const { phrase, bit } of hits) {
        const before = seen[phrase] ?? 0;
        if ((before & bit) !== 0) continue;
        if (before === 0) touched.push(phrase);
        seen[phrase] = before | bit;
        if ((before | bit) === complete[phrase]) may.push(phrase);
      }
    }
    for (const phrase of touched) seen[phrase] = 0;
    return may;
  }

  private build(): void {
    const children: Map<number, number>[] = [new Map()];
    const ends: Wanted[][] = [[]];
    for (const each of this.wanted) {
      let state = 0;
      for (const letter of each.literal) {
        const symbol = SYMBOL[letter.charCodeAt(0)] ?? 0;
        const child = children[state]?.get(symbol) ?? children.length;
        if (child === children.length) {
          children[state]?.set(symbol, child);
          children.push(new Map());
          ends.push([]);
        }
        state = child;
      }
      ends[state]?.push(each);
    }
    this.next = new Int32Array(children.length * ALPHABET);
    this.link(children, ends);
    this.found = ends.map((hits) => (hits.length === 0 ? undefined : hits));
    this.seen = new Uint8Array(this.complete.length);
    this.isBuilt = true;
  }

  /** Breadth first: where a text leaves a literal, it goes on in the longest other one that it has begun. */
  private link(children: readonly Map<number, number>[], ends: Wanted[][]): void {
    const { next } = this;
    const fallback = new Int32Array(children.length);
    const queue = [0];
    for (const state of queue) {
      const back = fallback[state] ?? 0;
      if (state !== 0) ends[state]?.push(...(ends[back] ?? []));
      for (let symbol = 0; symbol < ALPHABET; symbol++) {
        const elsewhere = state === 0 ? 0 : (next[back * ALPHABET + symbol] ?? 0);
        const child = children[state]?.get(symbol);
        next[state * ALPHABET + symbol] = child ?? elsewhere;
        if (child === undefined) continue;
        fallback[child] = elsewhere;
        queue.push(child);
      }
    }
  }
}

function isSpelled(literal: string): boolean {
  for (const letter of literal) if (!SYMBOL[letter.charCodeAt(0)]) return false;
  return true;
}

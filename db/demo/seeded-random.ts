// Random numbers that depend on a name alone, so that each record can be made again by itself.
export type SeededRandom = {
  /** In [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A key of `weights`, in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** About normal, mean 0 and deviation 1. */
  normal(): number;
};

/** 128 bits of state from the name (cyrb128), then sfc32; both are public domain designs. */
export function seededRandom(name: string): SeededRandom {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const value = list[Math.floor(next() * list.length)];
      if (value === undefined) throw new Error('Cannot pick from an empty list.');
      return value;
    },
    weighted: (weights) => pickWeighted(weights, next()),
    normal: () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2,
  };
}

function pickWeighted<K extends string>(weights: Readonly<Record<K, number>>, at: number): K {
  let total = 0;
  for (const key in weights) total += weights[key];
  let rest = at * total;
  let last: K | null = null;
  for (const key in weights) {
    last = key;
    rest -= weights[key];
    if (rest < 0) return key;
  }
  if (last === null) throw new Error('Cannot weigh an empty set.');
  return last;
}

// A count with its noun, in English: 1 deal, 2 deals.

/** @param noun one that takes an s. */
export function countedWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// Texts that come again and again, such as stages, amounts and days, each kept once and named by a number.
import { ownText } from '@/server/core/text/own-text';
import { GrowingColumn } from './growing-column';
import { KeyIndex } from './key-index';
import { TextColumn } from './text-column';

/** Those met first, which are met most: they are at hand in the heap. */
const AT_HAND = 2_048;

export class TextPool {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly others = new KeyIndex();
  private readonly placeOf = new GrowingColumn(Int32Array);
  private readonly otherTexts = new TextColumn();

  /** -1 for null. */
  numberOf(text: string | null): number {
    if (text === null) return -1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    if (this.texts.length === AT_HAND) return AT_HAND + this.otherNumberOf(text);
    const own = ownText(text);
    const number = this.texts.push(own) - 1;
    this.numbers.set(own, number);
    return number;
  }

  textOf(number: number): string | null {
    if (number < AT_HAND) return this.texts[number] ?? null;
    return this.otherTexts.get(number - AT_HAND);
  }

  /** What is read back is written down as somebody's value, so that a likeness of hashes is not enough. */
  private otherNumberOf(text: string): number {
    const before = this.others.size;
    const number = this.others.add(text);
    if (number === before) this.placeOf.push(this.otherTexts.push(text));
    const place = this.placeOf.get(number);
    if (number === before || this.otherTexts.get(place) === text) return place;
    return this.otherTexts.push(text);
  }
}

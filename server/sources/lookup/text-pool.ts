// Texts that come again and again, such as stages, amounts and days, each kept once and named by a number.
import { ownText } from '@/server/core/text/own-text';

export class TextPool {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** -1 for null. */
  numberOf(text: string | null): number {
    if (text === null) return -1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    const number = this.texts.push(own) - 1;
    this.numbers.set(own, number);
    return number;
  }

  textOf(number: number): string | null {
    return this.texts[number] ?? null;
  }
}

// The one search for the phrases of all grammars, so that a sentence is passed over once, however many grammars read it.
import type { Phrase } from './compile-phrase';
import { LiteralSearch } from './literal-search';

/** By the number of a book: its phrases whose letters a text holds. */
export type PhrasesByBook = ReadonlyMap<number, readonly Phrase[]>;

class PhraseSearch {
  private readonly literals = new LiteralSearch();
  private readonly phrases: { book: number; phrase: Phrase }[] = [];
  private books = 0;

  addBook(): number {
    return this.books++;
  }

  /** False where the phrase requires nothing that could be looked for, so that it has to be tried on every text. */
  add(book: number, phrase: Phrase): boolean {
    if (this.literals.add(phrase.requires) === null) return false;
    this.phrases.push({ book, phrase });
    return true;
  }

  /** @param text in lower case. */
  in(text: string): PhrasesByBook {
    const byBook = new Map<number, Phrase[]>();
    for (const number of this.literals.search(text)) {
      const found = this.phrases[number];
      if (!found) continue;
      const list = byBook.get(found.book);
      if (list) list.push(found.phrase);
      else byBook.set(found.book, [found.phrase]);
    }
    return byBook;
  }
}

export const PHRASE_SEARCH = new PhraseSearch();

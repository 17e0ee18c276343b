// What tables of links join a deal or an activity to, outside the heap: such a table has a row for each activity.
import { GrowingColumn } from '../lookup/growing-column';
import { KeyIndex } from '../lookup/key-index';
import { TextColumn } from '../lookup/text-column';

export type RecordLink = { deal: string | null; contact: string | null; account: string | null };

const NONE = -1;
const FIELDS = ['deal', 'contact', 'account'] as const;

export class RecordLinks {
  private readonly index = new KeyIndex();
  private readonly texts = new TextColumn();
  /** Three a key: where the deal, the contact and the account lie. */
  private readonly places = new GrowingColumn(Int32Array);

  /** What an earlier row said of the same key stays. */
  add(key: string, link: RecordLink): void {
    const before = this.index.size;
    const number = this.index.add(key);
    if (number === before) for (const _ of FIELDS) this.places.push(NONE);
    FIELDS.forEach((field, at) => {
      const place = number * FIELDS.length + at;
      const text = link[field];
      if (text !== null && this.places.get(place) === NONE) this.places.set(place, this.texts.push(text));
    });
  }

  get(key: string): RecordLink | undefined {
    const number = this.index.find(key);
    if (number < 0) return undefined;
    const read = (at: number) => {
      const place = this.places.get(number * FIELDS.length + at);
      return place === NONE ? null : this.texts.get(place);
    };
    return { deal: read(0), contact: read(1), account: read(2) };
  }
}

// The source's own id of each record by ours, outside the heap.
import { KeyIndex } from './key-index';
import { TextColumn } from './text-column';

export class KeyOfId {
  private readonly ids = new KeyIndex();
  private readonly keys = new TextColumn();

  /** Each id is added once. */
  add(id: string, key: string): void {
    this.ids.add(id);
    this.keys.push(key);
  }

  get(id: string | null): string | null {
    return id === null ? null : this.keys.get(this.ids.find(id));
  }
}

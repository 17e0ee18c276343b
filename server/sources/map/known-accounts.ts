// Accounts of this import and of earlier ones, by the source's id and by name; keys that are only referred to have numbers too.
import { GrowingColumn } from '../lookup/growing-column';
import { KeyIndex } from '../lookup/key-index';
import { TextColumn } from '../lookup/text-column';
import { UuidColumn } from '../lookup/uuid-column';

export type KnownAccount = { id: string; name: string; segment: string | null; domain: string | null };

/** Where an account is known from: another source's import, an earlier one of this source, or these files. */
const ORIGINS = ['elsewhere', 'earlier', 'files'] as const;
export type AccountOrigin = (typeof ORIGINS)[number];

const NONE = -1;
const SEVERAL = -2;

/** Numbers for the keys of accounts, whether the account is known or only named by a contact or deal. */
export class AccountKeys {
  private readonly index = new KeyIndex();
  private readonly texts = new TextColumn();

  /** -1 where nothing names it. */
  find(key: string): number {
    return this.index.find(key);
  }
  numberOf(key: string): number {
    const before = this.index.size;
    const number = this.index.add(key);
    if (number === before) this.texts.push(key);
    return number;
  }
  keyOf(number: number): string | null {
    return number < 0 ? null : this.texts.get(number);
  }
}

export class KnownAccounts {
  readonly keys = new AccountKeys();
  /** By the key's number, where its record lies; -1 where it is only referred to. */
  private readonly recordOf = new GrowingColumn(Int32Array);
  private readonly ids = new UuidColumn();
  private readonly names = new TextColumn();
  private readonly segments = new TextColumn();
  private readonly domains = new TextColumn();
  private readonly origins = new GrowingColumn(Uint8Array);
  private readonly byName = new KeyIndex();
  private readonly ofName = new GrowingColumn(Int32Array);

  has(key: string): boolean {
    return this.recordAt(key) !== NONE;
  }

  get(key: string): KnownAccount | undefined {
    const record = this.recordAt(key);
    if (record === NONE) return undefined;
    return {
      id: this.ids.get(record),
      name: this.names.get(record) ?? '',
      segment: this.segments.get(record),
      domain: this.domains.get(record),
    };
  }

  /** A later record of the same account takes the place of an earlier one. */
  set(key: string, account: KnownAccount, origin: AccountOrigin = 'files'): void {
    const number = this.setAlias(key, account, origin);
    const named = this.byName.add(account.name.trim().toLowerCase());
    if (named === this.ofName.length) this.ofName.push(number);
    else if (this.ofName.get(named) !== number) this.ofName.set(named, SEVERAL);
  }

  /** Found by its key and not by its name. @returns the key's number. */
  setAlias(
    key: string,
    { id, name, segment, domain }: KnownAccount,
    origin: AccountOrigin = 'files',
  ): number {
    const number = this.keys.numberOf(key);
    while (this.recordOf.length <= number) this.recordOf.push(NONE);
    this.recordOf.set(number, this.ids.push(id));
    this.names.push(name);
    this.segments.push(segment);
    this.domains.push(domain);
    this.origins.push(ORIGINS.indexOf(origin));
    return number;
  }

  /** Keys and names of all that are known. */
  *named(): Generator<{ key: string; name: string; origin: AccountOrigin }> {
    for (let number = 0; number < this.recordOf.length; number++) {
      const record = this.recordOf.get(number);
      if (record === NONE) continue;
      const origin = ORIGINS[this.origins.get(record)] ?? 'files';
      yield { key: this.keys.keyOf(number) ?? '', name: this.names.get(record) ?? '', origin };
    }
  }

  /** The one account of this name; null where none or several bear it. */
  keyNamed(name: string): string | null {
    const named = this.byName.find(name.trim().toLowerCase());
    return named < 0 ? null : this.keys.keyOf(this.ofName.get(named));
  }

  private recordAt(key: string): number {
    const number = this.keys.find(key);
    return number < 0 || number >= this.recordOf.length ? NONE : this.recordOf.get(number);
  }
}

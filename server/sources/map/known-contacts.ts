// Contacts of this import and of earlier ones, by the source's id and by address, kept as numbers: there may be a million.
import { GrowingColumn } from '../lookup/growing-column';
import { KeyIndex } from '../lookup/key-index';
import { TextColumn } from '../lookup/text-column';
import { UuidColumn } from '../lookup/uuid-column';
import type { AccountKeys } from './known-accounts';

export type KnownContact = { id: string; account: string | null; address: string | null };

const NONE = -1;

export class KnownContacts {
  private readonly keys = new KeyIndex();
  private readonly ids = new UuidColumn();
  private readonly accountOf = new GrowingColumn(Int32Array);
  private readonly addressOf = new GrowingColumn(Int32Array);
  private readonly addresses = new KeyIndex();
  private readonly addressTexts = new TextColumn();
  /** Contacts at an address, the first first; one that has changed its address is found at both. */
  private readonly firstAt = new GrowingColumn(Int32Array);
  private readonly placeContact = new GrowingColumn(Int32Array);
  private readonly placeNext = new GrowingColumn(Int32Array);

  /** By number: what a person says a contact was merged into. */
  private readonly mergedInto = new Map<number, number>();

  constructor(private readonly accounts: AccountKeys) {}

  has(key: string): boolean {
    return this.keys.has(key);
  }
  /** -1 where it is not known. */
  numberOf(key: string): number {
    return this.keys.find(key);
  }
  get(key: string): KnownContact | undefined {
    const number = this.keys.find(key);
    return number < 0 ? undefined : this.at(number);
  }
  at(number: number): KnownContact {
    return {
      id: this.ids.get(number),
      account: this.accountAt(number),
      address: this.addressTexts.get(this.addressOf.get(number)),
    };
  }
  idAt(number: number): string {
    return this.ids.get(number);
  }
  /** Both are known already; what is stored keeps naming the one that the source names. */
  merge(from: string, into: string): void {
    this.mergedInto.set(this.numberOf(from), this.numberOf(into));
  }
  /** Who counts for this contact where a deal is looked for. */
  survivorOf(number: number): number {
    let at = number;
    for (let steps = 0; steps < this.mergedInto.size; steps++) {
      const next = this.mergedInto.get(at);
      if (next === undefined || next === number) break;
      at = next;
    }
    return at;
  }
  accountAt(number: number): string | null {
    return this.accounts.keyOf(this.accountOf.get(number));
  }

  set(key: string, { id, account, address }: KnownContact): void {
    const number = this.keys.add(key);
    const accountNumber = account === null ? NONE : this.accounts.numberOf(account);
    const addressNumber = address === null ? NONE : this.addAddress(address);
    if (number === this.accountOf.length) {
      this.ids.push(id);
      this.accountOf.push(accountNumber);
      this.addressOf.push(addressNumber);
    } else {
      this.ids.set(number, id);
      this.accountOf.set(number, accountNumber);
      this.addressOf.set(number, addressNumber);
    }
    if (addressNumber !== NONE) this.place(number, addressNumber);
  }

  /** The contact with this address: of the account first, else only where it is the only one; -1 for none. */
  numberAt(address: string, account: string | null): number {
    const addressNumber = this.addresses.find(address);
    if (addressNumber < 0) return NONE;
    const first = this.firstAt.get(addressNumber);
    const accountNumber = account === null ? NONE : this.accounts.find(account);
    if (accountNumber !== NONE) {
      for (let place = first; place !== NONE; place = this.placeNext.get(place)) {
        const number = this.placeContact.get(place);
        if (this.accountOf.get(number) === accountNumber) return number;
      }
    }
    return this.placeNext.get(first) === NONE ? this.placeContact.get(first) : NONE;
  }

  /** The addresses that contacts of one account have now. */
  addressesOf(account: string): { has: (address: string) => boolean } {
    const accountNumber = this.accounts.find(account);
    return {
      has: (address) => {
        const addressNumber = this.addresses.find(address);
        if (addressNumber < 0) return false;
        for (let place = this.firstAt.get(addressNumber); place !== NONE; place = this.placeNext.get(place)) {
          const number = this.placeContact.get(place);
          if (this.accountOf.get(number) === accountNumber && this.addressOf.get(number) === addressNumber)
            return true;
        }
        return false;
      },
    };
  }

  private addAddress(address: string): number {
    const before = this.addresses.size;
    const number = this.addresses.add(address);
    if (number === before) {
      this.addressTexts.push(address);
      this.firstAt.push(NONE);
    }
    return number;
  }

  private place(contact: number, address: number): void {
    let last = NONE;
    for (let place = this.firstAt.get(address); place !== NONE; place = this.placeNext.get(place)) {
      if (this.placeContact.get(place) === contact) return;
      last = place;
    }
    const place = this.placeContact.push(contact);
    this.placeNext.push(NONE);
    if (last === NONE) this.firstAt.set(address, place);
    else this.placeNext.set(last, place);
  }
}

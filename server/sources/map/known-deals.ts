// Deals of this import and of earlier ones by the source's id, by account, by quote and by contract.
import { fromEpochDay, toEpochDay } from '@/server/core/calendar/epoch-day';
import { GrowingColumn } from '../lookup/growing-column';
import { KeyIndex } from '../lookup/key-index';
import { TextColumn } from '../lookup/text-column';
import { UuidColumn } from '../lookup/uuid-column';
import type { AccountKeys } from './known-accounts';

export type KnownDeal = {
  id: string;
  account: string | null;
  isOpen: boolean;
  /** An instant as `toISOString` writes it. */
  createdAt: string | null;
  syncedQuote: string | null;
  contract: string | null;
  lastActivityOn: string | null;
  /** The newest day of any activity of this import that counts for it. */
  newestActivityOn: string | null;
};

const NONE = -1;
const NO_DAY = -2147483648;

export class KnownDeals {
  private readonly index = new KeyIndex();
  private readonly keys = new TextColumn();
  private readonly ids = new UuidColumn();
  private readonly accountOf = new GrowingColumn(Int32Array);
  private readonly open = new GrowingColumn(Uint8Array);
  private readonly created = new GrowingColumn(Float64Array);
  private readonly quotes = new TextColumn();
  private readonly contracts = new TextColumn();
  /** Where the deal's present texts lie: a later record of it brings its own. */
  private readonly textsOf = new GrowingColumn(Int32Array);
  private readonly lastActivity = new GrowingColumn(Int32Array);
  private readonly newestActivity = new GrowingColumn(Int32Array);
  /** By the account's number. */
  private readonly firstOfAccount = new GrowingColumn(Int32Array);
  private readonly lastOfAccount = new GrowingColumn(Int32Array);
  private readonly nextOfAccount = new GrowingColumn(Int32Array);

  constructor(private readonly accounts: AccountKeys) {}

  has(key: string): boolean {
    return this.index.has(key);
  }
  get size(): number {
    return this.index.size;
  }
  numberOf(key: string): number {
    return this.index.find(key);
  }
  keyAt(number: number): string {
    return this.keys.get(number) ?? '';
  }
  idAt(number: number): string {
    return this.ids.get(number);
  }
  get(key: string): KnownDeal | undefined {
    const number = this.index.find(key);
    return number < 0 ? undefined : this.at(number);
  }
  at(number: number): KnownDeal {
    const created = this.created.get(number);
    const texts = this.textsOf.get(number);
    return {
      id: this.ids.get(number),
      account: this.accounts.keyOf(this.accountOf.get(number)),
      isOpen: this.open.get(number) === 1,
      createdAt: Number.isNaN(created) ? null : new Date(created).toISOString(),
      syncedQuote: this.quotes.get(texts),
      contract: this.contracts.get(texts),
      lastActivityOn: dayOf(this.lastActivity.get(number)),
      newestActivityOn: dayOf(this.newestActivity.get(number)),
    };
  }

  set(key: string, deal: KnownDeal): void {
    const number = this.index.add(key);
    const account = deal.account === null ? NONE : this.accounts.numberOf(deal.account);
    const created = deal.createdAt === null ? Number.NaN : Date.parse(deal.createdAt);
    const texts = this.quotes.push(deal.syncedQuote);
    this.contracts.push(deal.contract);
    if (number === this.keys.length) {
      this.keys.push(key);
      this.ids.push(deal.id);
      this.accountOf.push(account);
      this.open.push(0);
      this.created.push(created);
      this.textsOf.push(texts);
      this.lastActivity.push(NO_DAY);
      this.newestActivity.push(NO_DAY);
      this.nextOfAccount.push(NONE);
      if (account !== NONE) this.addToAccount(number, account);
    }
    this.ids.set(number, deal.id);
    this.accountOf.set(number, account);
    this.open.set(number, deal.isOpen ? 1 : 0);
    this.created.set(number, created);
    this.textsOf.set(number, texts);
    this.lastActivity.set(number, numberOfDay(deal.lastActivityOn));
    this.newestActivity.set(number, numberOfDay(deal.newestActivityOn));
  }

  lastActivityAt(number: number): string | null {
    return dayOf(this.lastActivity.get(number));
  }
  newestActivityAt(number: number): string | null {
    return dayOf(this.newestActivity.get(number));
  }

  noteActivity(number: number, day: string): void {
    this.newestActivity.set(number, Math.max(this.newestActivity.get(number), numberOfDay(day)));
  }

  accountAt(number: number): string | null {
    return this.accounts.keyOf(this.accountOf.get(number));
  }

  /** Numbers of the deals that named the account when they were first read, in that order. */
  *ofAccount(account: string): Generator<number> {
    const named = this.accounts.find(account);
    const first = named < 0 || named >= this.firstOfAccount.length ? NONE : this.firstOfAccount.get(named);
    for (let number = first; number !== NONE; number = this.nextOfAccount.get(number)) yield number;
  }

  private addToAccount(number: number, account: number): void {
    while (this.firstOfAccount.length <= account) {
      this.firstOfAccount.push(NONE);
      this.lastOfAccount.push(NONE);
    }
    const last = this.lastOfAccount.get(account);
    if (last === NONE) this.firstOfAccount.set(account, number);
    else this.nextOfAccount.set(last, number);
    this.lastOfAccount.set(account, number);
  }
}

function numberOfDay(day: string | null): number {
  return day === null ? NO_DAY : toEpochDay(day);
}

function dayOf(number: number): string | null {
  return number === NO_DAY ? null : fromEpochDay(number);
}

// What mapping a row may look up: the records read so far, those of earlier imports, and who is known by which address.

import { SentenceMemory } from '@/server/core/extract/reading/sentence-memory';
import { type AddressDirectory, addressDirectory } from '@/server/core/facts/address-directory';
import { parseAddress } from '@/server/core/facts/parse-address';
import type { ContactRole } from '@/server/core/vocabulary/fact';
import { GrowingColumn } from '../lookup/growing-column';
import { KeyIndex } from '../lookup/key-index';
import type { NamedStages } from '../mapping/named-stages';
import { saidFor } from '../mapping/said-for';
import type { SourceMapping } from '../mapping/source-mapping';
import { recordId } from '../record-id';
import { DealRoles } from './deal-roles';
import { KnownAccounts } from './known-accounts';
import { KnownContacts } from './known-contacts';
import { type KnownDeal, KnownDeals } from './known-deals';
import { KnownMerges } from './known-merges';
import { RecordLinks } from './record-links';

export type KnownUser = { seatId: string; name: string; email: string | null; isAutomated: boolean };
/** A person of a waiting row who is neither user nor contact. */
export const NOBODY = -1;
/** Users are numbered downwards from here, contacts upwards from 0. */
const FIRST_USER = -2;
/** Directories kept: rows that follow each other are often of one account. */
const MAX_DIRECTORIES = 500;

export type ImportSetting = {
  workspaceId: string;
  sourceId: string;
  timeZone: string;
  currency: string;
  /** The day the files speak of, and its instant: the moment an unexplained change is given. */
  asOf: string;
  asOfInstant: string;
  linkTemplate: string | null;
  areSubjectsAllowed: boolean;
  workspaceName: string;
  internalDomains: readonly string[];
  knownCompetitors: readonly string[];
  mapping: SourceMapping;
  settledStages: ReadonlyMap<string, 'won' | 'lost'>;
  namedStages: NamedStages;
};

/** Keys are the source's own ids. */
export class ImportContext {
  readonly recordTypes = new Map<string, string>();
  readonly users = new Map<string, KnownUser>();
  readonly accounts = new KnownAccounts();
  readonly contacts = new KnownContacts(this.accounts.keys);
  readonly deals = new KnownDeals(this.accounts.keys);
  readonly roles = new DealRoles();
  readonly blocked = new Set<string>();
  readonly merges = new KnownMerges();
  readonly sentences = new SentenceMemory();
  /** Names of products as lines spell them; enough of them to find those that are nearly the same. */
  readonly products = new Set<string>();
  /** Deal or activity → what tables of links join it to. */
  readonly links = new RecordLinks();
  private readonly userKeys: string[] = [];
  private readonly userNumbers = new Map<string, number>();
  private readonly quoteDeals = new KeyIndex();
  private readonly dealOfQuote = new GrowingColumn(Int32Array);
  private readonly contractDeals = new KeyIndex();
  private readonly dealOfContractAt = new GrowingColumn(Int32Array);
  private readonly usersByName = new Map<string, string | null>();
  private readonly usersByAddress = new Map<string, string>();
  private readonly directories = new Map<string, AddressDirectory>();
  private ours: AddressDirectory | null = null;

  constructor(readonly setting: ImportSetting) {}

  id(kind: string, externalId: string): string {
    return recordId(this.setting.workspaceId, this.setting.sourceId, kind, externalId);
  }

  /** A seat that was here before the import (an admin's, say) is the same person where the address is the same. */
  readonly seatsByAddress = new Map<string, string>();
  seatIdFor(key: string, email: string | null): string {
    const address = email?.trim().toLowerCase();
    return (
      this.users.get(key)?.seatId ??
      (address ? this.seatsByAddress.get(address) : undefined) ??
      this.id('seat', key)
    );
  }

  addUser(key: string, user: KnownUser): void {
    if (!this.users.has(key)) this.userNumbers.set(key, this.userKeys.push(key) - 1);
    this.users.set(key, user);
    const name = user.name.trim().toLowerCase();
    this.usersByName.set(name, this.usersByName.has(name) && this.usersByName.get(name) !== key ? null : key);
    const address = parseAddress(user.email)?.address;
    if (address) this.usersByAddress.set(address, key);
  }

  /** A user's or contact's number, `NOBODY` where the key is neither's; users and contacts come before all that asks. */
  personOf(key: string | null): number {
    if (key === null) return NOBODY;
    const user = this.userNumbers.get(key);
    return user === undefined ? this.contacts.numberOf(key) : FIRST_USER - user;
  }
  /** Undefined for a contact and for nobody. */
  userAt(person: number): KnownUser | undefined {
    return person <= FIRST_USER ? this.users.get(this.userKeys[FIRST_USER - person] ?? '') : undefined;
  }

  /** The account a person says this one is; itself where nobody says so. */
  sameAccount(key: string): string {
    return saidFor(this.setting.mapping.sameAccounts ?? {}, key) ?? key;
  }

  addDeal(key: string, deal: KnownDeal): void {
    this.deals.set(key, deal);
    if (deal.syncedQuote) this.linkQuote(deal.syncedQuote, key);
    if (deal.contract) this.linkContract(deal.contract, key);
  }

  addRole(deal: string, contact: string, role: ContactRole): void {
    this.roles.set(this.deals.numberOf(deal), this.contacts.numberOf(contact), role);
  }

  linkContract(contract: string, deal: string): void {
    link(this.contractDeals, this.dealOfContractAt, contract, this.deals.numberOf(deal));
  }
  linkQuote(quote: string, deal: string): void {
    link(this.quoteDeals, this.dealOfQuote, quote, this.deals.numberOf(deal));
  }
  dealOfContract(contract: string): string | null {
    const at = this.contractDeals.find(contract);
    return at < 0 ? null : this.deals.keyAt(this.dealOfContractAt.get(at));
  }
  /** The deal that a polymorphic reference names: the deal itself, or one of its quotes or contracts. */
  dealOf(reference: string | null): string | null {
    if (!reference) return null;
    if (this.deals.has(reference)) return reference;
    const quote = this.quoteDeals.find(reference);
    return quote < 0 ? this.dealOfContract(reference) : this.deals.keyAt(this.dealOfQuote.get(quote));
  }
  accountNamed(name: string | null): string | null {
    return name === null ? null : this.accounts.keyNamed(name);
  }

  /** By id, then by address, then by a name that only one user has. */
  userOf(by: { id: string | null; email?: string | null; name?: string | null }): KnownUser | null {
    if (by.id !== null) return this.users.get(by.id) ?? null;
    const address = parseAddress(by.email)?.address;
    const key = address
      ? this.usersByAddress.get(address)
      : this.usersByName.get((by.name ?? '').trim().toLowerCase());
    return key ? (this.users.get(key) ?? null) : null;
  }
  userWith(address: string): KnownUser | null {
    return this.users.get(this.usersByAddress.get(address) ?? '') ?? null;
  }

  /** Addresses as seen from one account. Call it after all users, accounts and contacts are read. */
  directoryOf(account: string | null): AddressDirectory {
    const before = this.directories.get(account ?? '');
    if (before) return before;
    this.ours ??= addressDirectory({
      userAddresses: [...this.users.values()].map((user) => user.email ?? ''),
      internalDomains: this.setting.internalDomains,
      partners: [],
      contactAddresses: [],
      accountDomains: [],
    });
    const known = account === null ? undefined : this.accounts.get(account);
    const theirs = addressDirectory({
      userAddresses: [],
      internalDomains: [],
      partners: [],
      contactAddresses: [],
      accountDomains: known?.domain ? [known.domain] : [],
    });
    const directory = {
      ...this.ours,
      contactAddresses:
        account === null || !known ? theirs.contactAddresses : this.contacts.addressesOf(account),
      accountDomains: theirs.accountDomains,
    };
    if (this.directories.size >= MAX_DIRECTORIES) this.directories.clear();
    this.directories.set(account ?? '', directory);
    return directory;
  }
}

function link(keys: KeyIndex, deals: GrowingColumn, key: string, deal: number): void {
  const at = keys.add(key);
  if (at === deals.length) deals.push(deal);
  else deals.set(at, deal);
}

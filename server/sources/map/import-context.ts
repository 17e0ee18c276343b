// What mapping a row may look up: the records read so far, those of earlier imports, and who is known by which address.
import { type AddressDirectory, addressDirectory } from '@/server/core/facts/address-directory';
import { parseAddress } from '@/server/core/facts/parse-address';
import type { ContactRole } from '@/server/core/vocabulary/fact';
import type { NamedStages } from '../mapping/named-stages';
import type { SourceMapping } from '../mapping/source-mapping';
import { recordId } from '../record-id';

export type KnownUser = { seatId: string; name: string; email: string | null; isAutomated: boolean };
export type KnownAccount = {
  id: string;
  name: string;
  segment: string | null;
  domain: string | null;
  contactAddresses: string[];
};
export type RecordLinks = { deal: string | null; contact: string | null; account: string | null };
export type KnownContact = { id: string; account: string | null; address: string | null };
export type KnownDeal = {
  id: string;
  account: string | null;
  isOpen: boolean;
  createdAt: string | null;
  syncedQuote: string | null;
  contract: string | null;
  lastActivityOn: string | null;
  /** The newest day of any activity that counts for it. */
  newestActivityOn: string | null;
};

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

/** Keys of the maps are the source's own ids. */
export class ImportContext {
  readonly recordTypes = new Map<string, string>();
  readonly users = new Map<string, KnownUser>();
  readonly accounts = new Map<string, KnownAccount>();
  readonly contacts = new Map<string, KnownContact>();
  readonly deals = new Map<string, KnownDeal>();
  /** Deal → contact → role on it. */
  readonly roles = new Map<string, Map<string, ContactRole>>();
  readonly blocked = new Set<string>();
  /** Names of products as lines spell them; enough of them to find those that are nearly the same. */
  readonly products = new Set<string>();
  /** Deal or activity → what tables of links join it to. */
  readonly links = new Map<string, RecordLinks>();
  private readonly quoteDeals = new Map<string, string>();
  private readonly contractDeals = new Map<string, string>();
  private readonly dealsByAccount = new Map<string, string[]>();
  private readonly contactsByAddress = new Map<string, string[]>();
  private readonly usersByName = new Map<string, string | null>();
  private readonly usersByAddress = new Map<string, string>();
  private readonly accountsByName = new Map<string, string | null>();
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
    this.users.set(key, user);
    const name = user.name.trim().toLowerCase();
    this.usersByName.set(name, this.usersByName.has(name) && this.usersByName.get(name) !== key ? null : key);
    const address = parseAddress(user.email)?.address;
    if (address) this.usersByAddress.set(address, key);
  }

  addAccount(key: string, account: KnownAccount): void {
    this.accounts.set(key, account);
    const folded = account.name.trim().toLowerCase();
    const before = this.accountsByName.get(folded);
    this.accountsByName.set(folded, before === undefined || before === key ? key : null);
  }

  /** The account a person says this one is; itself where nobody says so. */
  sameAccount(key: string): string {
    return this.setting.mapping.sameAccounts?.[key] ?? key;
  }

  addContact(key: string, contact: KnownContact): void {
    this.contacts.set(key, contact);
    if (!contact.address) return;
    push(this.contactsByAddress, contact.address, key);
    if (contact.account) this.accounts.get(contact.account)?.contactAddresses.push(contact.address);
  }

  addDeal(key: string, deal: KnownDeal): void {
    if (!this.deals.has(key) && deal.account) push(this.dealsByAccount, deal.account, key);
    this.deals.set(key, deal);
    if (deal.syncedQuote) this.quoteDeals.set(deal.syncedQuote, key);
    if (deal.contract) this.contractDeals.set(deal.contract, key);
  }

  addRole(deal: string, contact: string, role: ContactRole): void {
    const roles = this.roles.get(deal) ?? new Map<string, ContactRole>();
    if (!roles.has(contact) || roles.get(contact) === 'other') roles.set(contact, role);
    this.roles.set(deal, roles);
  }

  linkContract(contract: string, deal: string): void {
    this.contractDeals.set(contract, deal);
  }
  linkQuote(quote: string, deal: string): void {
    this.quoteDeals.set(quote, deal);
  }
  dealOfContract(contract: string): string | null {
    return this.contractDeals.get(contract) ?? null;
  }
  /** The deal that a polymorphic reference names: the deal itself, or one of its quotes or contracts. */
  dealOf(reference: string | null): string | null {
    if (!reference) return null;
    if (this.deals.has(reference)) return reference;
    return this.quoteDeals.get(reference) ?? this.contractDeals.get(reference) ?? null;
  }
  dealsOfAccount(account: string): readonly string[] {
    return this.dealsByAccount.get(account) ?? [];
  }
  accountNamed(name: string | null): string | null {
    return name === null ? null : (this.accountsByName.get(name.trim().toLowerCase()) ?? null);
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
  userAt(address: string): KnownUser | null {
    return this.users.get(this.usersByAddress.get(address) ?? '') ?? null;
  }

  /** The contact with this address: of the account first, else only where it is the only one. */
  contactAt(address: string, account: string | null): string | null {
    const keys = this.contactsByAddress.get(address) ?? [];
    const own = keys.find((key) => account !== null && this.contacts.get(key)?.account === account);
    return own ?? (keys.length === 1 ? (keys[0] ?? null) : null);
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
      contactAddresses: known?.contactAddresses ?? [],
      accountDomains: known?.domain ? [known.domain] : [],
    });
    const directory = {
      ...this.ours,
      contactAddresses: theirs.contactAddresses,
      accountDomains: theirs.accountDomains,
    };
    this.directories.set(account ?? '', directory);
    return directory;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) {
    if (!list.includes(value)) list.push(value);
  } else map.set(key, [value]);
}

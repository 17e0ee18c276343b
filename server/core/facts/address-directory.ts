// Who is known by which address, seen from one deal's account; built once per account, then asked per participant.
import { FREE_MAIL_DOMAINS } from './free-mail-domains';
import { parseAddress, parseDomain } from './parse-address';

export type AddressDirectory = {
  internalAddresses: ReadonlySet<string>;
  internalDomains: ReadonlySet<string>;
  partnerAddresses: ReadonlySet<string>;
  partnerDomains: ReadonlySet<string>;
  contactAddresses: Pick<ReadonlySet<string>, 'has'>;
  accountDomains: ReadonlySet<string>;
};

/** Addresses and domains as sources spell them; what is not one is left out. */
export type DirectoryInput = {
  userAddresses: readonly string[];
  /** An admin's list of further domains of ours. */
  internalDomains: readonly string[];
  /** An admin's list: partner domains or whole addresses. */
  partners: readonly string[];
  /** Contacts of the deal's account. */
  contactAddresses: readonly string[];
  accountDomains: readonly string[];
};

/** A user with a free mailbox is internal by address only: their provider's domain never becomes ours. */
export function addressDirectory(input: DirectoryInput): AddressDirectory {
  const users = addressesIn(input.userAddresses);
  const userDomains = [...users].map((address) => address.slice(address.lastIndexOf('@') + 1));
  return {
    internalAddresses: users,
    internalDomains: employerDomains([...userDomains, ...input.internalDomains]),
    partnerAddresses: addressesIn(input.partners),
    partnerDomains: employerDomains(input.partners.filter((entry) => entry.lastIndexOf('@') < 1)),
    contactAddresses: addressesIn(input.contactAddresses),
    accountDomains: employerDomains(input.accountDomains),
  };
}

function addressesIn(raw: readonly string[]): Set<string> {
  const parsed = raw.map((entry) => parseAddress(entry)?.address);
  return new Set(parsed.filter((address) => address !== undefined));
}

function employerDomains(raw: readonly string[]): Set<string> {
  const domains = raw.map(parseDomain).filter((domain) => domain !== null);
  return new Set(domains.filter((domain) => !FREE_MAIL_DOMAINS.has(domain)));
}

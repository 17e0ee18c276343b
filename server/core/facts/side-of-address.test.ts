import { describe, expect, it } from 'vitest';
import { addressDirectory } from './address-directory';
import { sideOfAddress } from './side-of-address';

const directory = addressDirectory({
  userAddresses: ['Rep@Seller.example', 'solo.rep@gmail.com'],
  internalDomains: ['seller-labs.example'],
  partners: ['reseller.example', 'Adviser@freelance.example'],
  contactAddresses: [
    'ann@buyer.example',
    'private.ann@gmail.com',
    'both@reseller.example',
    'x@seller.example',
  ],
  accountDomains: ['buyer.example', 'outlook.com'],
});
const side = (address: string | null) => sideOfAddress(address, directory);

describe('sideOfAddress', () => {
  it.each(['anyone@seller.example', 'a@seller-labs.example', 'A@EU.Seller.Example', 'solo.rep@gmail.com'])(
    'counts %s as ours',
    (address) => expect(side(address)).toBe('seller'),
  );

  it.each([
    'ann@buyer.example',
    'new.person@buyer.example',
    'ANN@Buyer.Example',
    'ann+crm@buyer.example',
    'Ann Lee <ann@buyer.example>',
    'private.ann@gmail.com',
    'private.ann+deals@gmail.com',
  ])('counts %s as the buyer', (address) => expect(side(address)).toBe('buyer'));

  it.each([
    'joe@reseller.example',
    'adviser@freelance.example',
    'both@reseller.example',
    'j@uk.reseller.example',
  ])('counts %s as a partner, contact of the account or not', (address) =>
    expect(side(address)).toBe('partner'),
  );

  it.each([
    'stranger@gmail.com',
    'stranger@outlook.com',
    'ann@buyer.example.evil.example',
    'ann@notbuyer.example',
    'other@freelance.example',
  ])('does not know %s', (address) => expect(side(address)).toBe('unknown'));

  it.each([
    null,
    '',
    'ann',
    '@buyer.example',
    'ann@',
    'ann@buyer',
    'a b@buyer.example',
    'ann@10.0.0.1',
    'ann@.example',
  ])('does not know what is no address: %j', (address) => expect(side(address)).toBe('unknown'));

  it('counts our domain as ours even for a contact of the account', () => {
    expect(side('x@seller.example')).toBe('seller');
  });

  it('never makes a free-mail provider internal because a user has a mailbox there', () => {
    expect(directory.internalDomains.has('gmail.com')).toBe(false);
  });
});

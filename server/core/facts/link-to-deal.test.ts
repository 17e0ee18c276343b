import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DealOfAccount, type LinkInput, linkToDeal } from './link-to-deal';

const deal = (
  opportunityId: string,
  contactIds: string[],
  rest: Partial<DealOfAccount> = {},
): DealOfAccount => ({
  opportunityId,
  accountId: 'acme',
  isOpen: true,
  contactIds,
  ...rest,
});
const link = (input: Partial<LinkInput>) =>
  linkToDeal({
    linkedOpportunityIds: [],
    acceptedOpportunityIds: [],
    accountId: 'acme',
    contactIds: [],
    deals: [],
    ...input,
  });

describe('linkToDeal', () => {
  it('counts where the source links, whatever the roles say', () => {
    expect(link({ linkedOpportunityIds: ['d2'], contactIds: ['ann'], deals: [deal('d1', ['ann'])] })).toEqual(
      {
        counts: ['d2'],
        candidates: [],
        why: 'source',
      },
    );
  });

  it('counts for two deals by explicit link only', () => {
    expect(link({ linkedOpportunityIds: ['d2'], acceptedOpportunityIds: ['d1', 'd2'] }).counts).toEqual([
      'd1',
      'd2',
    ]);
  });

  it('counts by itself where the contact has a role on exactly one open deal', () => {
    const deals = [deal('d1', ['ann']), deal('d2', ['bob']), deal('d0', ['ann'], { isOpen: false })];
    expect(link({ contactIds: ['ann'], deals })).toEqual({
      counts: ['d1'],
      candidates: [],
      why: 'only_role',
    });
  });

  it('stays a candidate where the contact has roles on two open deals', () => {
    const deals = [deal('d2', ['ann']), deal('d1', ['ann'])];
    expect(link({ contactIds: ['ann'], deals })).toEqual({
      counts: [],
      candidates: ['d1', 'd2'],
      why: 'ambiguous',
    });
  });

  it('stays a candidate where two contacts point at different deals', () => {
    const deals = [deal('d1', ['ann']), deal('d2', ['bob'])];
    expect(link({ contactIds: ['ann', 'bob'], deals }).counts).toEqual([]);
  });

  it("stays a candidate at account level, even for the account's only open deal", () => {
    expect(link({ deals: [deal('d1', ['ann'])] })).toEqual({
      counts: [],
      candidates: ['d1'],
      why: 'ambiguous',
    });
  });

  it("does not cross to another account's deal", () => {
    const deals = [deal('d1', ['ann'], { accountId: 'other' })];
    expect(link({ contactIds: ['ann'], deals })).toEqual({ counts: [], candidates: [], why: 'none' });
  });

  it('counts for at most one deal when nobody linked it, in any order of the input', () => {
    const contact = fc.constantFrom('ann', 'bob', 'cy');
    const deals = fc.uniqueArray(
      fc.record({
        opportunityId: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
        accountId: fc.constantFrom('acme', 'other'),
        isOpen: fc.boolean(),
        contactIds: fc.uniqueArray(contact),
      }),
      { selector: (each) => each.opportunityId },
    );
    fc.assert(
      fc.property(
        deals,
        fc.uniqueArray(contact),
        fc.constantFrom('acme', null),
        (all, contactIds, accountId) => {
          const result = link({ deals: all, contactIds, accountId });
          expect(result.counts.length).toBeLessThanOrEqual(1);
          expect(link({ deals: all.toReversed(), contactIds: contactIds.toReversed(), accountId })).toEqual(
            result,
          );
        },
      ),
    );
  });
});

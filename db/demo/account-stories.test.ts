import { describe, expect, it } from 'vitest';
import { buildDemoWorld, tellAccounts } from './account-stories';
import type { Profile } from './deal-brief';
import type { DealStory } from './deal-story';
import { DEMO_DEFAULTS, generateDemo } from './generate-demo';
import { DEMO_REPS } from './people';

const deals: DealStory[] = [];
for (const story of tellAccounts(buildDemoWorld({ ...DEMO_DEFAULTS, deals: 4_000 })))
  deals.push(...story.deals);

const told = [...tellAccounts(buildDemoWorld(DEMO_DEFAULTS))].flatMap((story) => story.deals);

function winRate(profile: Profile): number {
  const closed = deals.filter((deal) => deal.brief.outcome !== 'open' && deal.brief.profile === profile);
  return closed.filter((deal) => deal.brief.outcome === 'won').length / closed.length;
}

function meanPushes(profile: Profile): number {
  const counts = deals
    .filter((deal) => deal.brief.profile === profile)
    .map(
      ({ changes }) =>
        changes.filter(({ before, after }) => before && (after.closesOn ?? 0) > (before.closesOn ?? 0))
          .length,
    );
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

describe('tellAccounts', () => {
  it('tells exactly the number of deals asked for', () => {
    expect(deals).toHaveLength(4_000);
    expect(new Set(deals.map((deal) => deal.id)).size).toBe(4_000);
  });

  it('lets deals with complete proof win more often and slip less', () => {
    expect(winRate('full')).toBeGreaterThan(winRate('partial') + 0.1);
    expect(winRate('partial')).toBeGreaterThan(winRate('weak') + 0.1);
    expect(meanPushes('full')).toBeLessThan(meanPushes('partial'));
    expect(meanPushes('partial')).toBeLessThan(meanPushes('weak'));
  });

  it('plants every kind of draft in the inboxes of the reps who can sign in', () => {
    const emails: string[] = DEMO_REPS.map((rep) => rep.email);
    const planted = told.filter(
      (deal) => deal.brief.outcome === 'open' && deal.ownerId && emails.includes(deal.owner.email),
    );
    expect([...new Set(planted.map((deal) => deal.quirk))].filter((quirk) => quirk !== null).sort()).toEqual([
      'category_gap',
      'earlier_date',
      'later_date',
      'next_step_blank',
      'quote_differs',
      'roleless',
    ]);
  });

  it('names the next meeting only on open deals and only ahead of now', () => {
    const now = Date.parse(DEMO_DEFAULTS.clock.effectiveAt);
    const meetings = deals.filter((deal) => deal.nextMeetingAt !== null);
    expect(meetings.length).toBeGreaterThan(100);
    expect(meetings.filter((deal) => deal.closedAt !== null || (deal.nextMeetingAt ?? 0) <= now)).toEqual([]);
  });

  it('tells the first account of a very large company without telling the rest', () => {
    const file = [...generateDemo({ deals: 5_000_000, facts: 100_000_000 })].find(
      ({ file }) => file === 'Account.csv',
    );
    const first = file?.rows[Symbol.iterator]().next();
    expect(first?.done).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { buildDemoWorld, tellAccounts } from './account-stories';
import { DEMO_DEFAULTS, STORY_FILES } from './generate-demo';
import { CONTACT_ROLE_FILE } from './rows/contact-role-file';
import { CONTRACT_FILE, ORDER_FILE } from './rows/contract-file';
import { EVENT_FILE } from './rows/event-files';
import { FIELD_HISTORY_FILE, HISTORY_FILE } from './rows/history-files';
import { MAIL_FILE } from './rows/mail-files';
import { QUOTE_FILE } from './rows/quote-file';
import { TASK_FILE } from './rows/task-file';

const FACTS = [
  ...[MAIL_FILE, EVENT_FILE, TASK_FILE, HISTORY_FILE, FIELD_HISTORY_FILE],
  ...[CONTACT_ROLE_FILE, QUOTE_FILE, CONTRACT_FILE, ORDER_FILE],
];

/** Rows of each file for each deal. */
function rowsPerDeal(deals: number, facts: number): Map<string, number> {
  const world = buildDemoWorld({ ...DEMO_DEFAULTS, deals, facts });
  const counts = new Map<string, number>();
  for (const story of tellAccounts(world))
    for (const { file, rowsOf } of STORY_FILES)
      counts.set(file, (counts.get(file) ?? 0) + [...rowsOf(story, world)].length / deals);
  return counts;
}

describe('the facts of a simulated company', () => {
  it.each([
    [800, 16_000],
    [800, 25_000],
    [800, 60_000],
  ])('%d deals have about %d of them in all: activities, history, roles and papers', (deals, facts) => {
    const rows = rowsPerDeal(deals, facts);
    const told = FACTS.reduce((sum, { file }) => sum + (rows.get(file) ?? 0), 0) * deals;
    expect(told / facts).toBeGreaterThan(0.9);
    expect(told / facts).toBeLessThan(1.1);
  });

  it('leave every deal its row, its last change and its papers', () => {
    const few = rowsPerDeal(400, 6_000);
    const many = rowsPerDeal(400, 20_000);
    for (const file of ['Opportunity.csv', 'Quote.csv', 'Order.csv', 'Contract.csv'])
      expect(few.get(file)).toBe(many.get(file));
    expect(few.get('OpportunityHistory.csv')).toBeGreaterThanOrEqual(1);
    expect(few.get('EmailMessage.csv')).toBeLessThan(many.get('EmailMessage.csv') ?? 0);
  });
});

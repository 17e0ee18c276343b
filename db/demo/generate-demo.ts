// Writes a simulated company as Salesforce API-named CSV rows; the same seed gives the same bytes everywhere.
import { buildDemoWorld, type DemoOptions, type DemoWorld, tellAccounts } from './account-stories';
import { DEMO_CLOCK } from './clock';
import type { DemoFile, StoryFile } from './demo-file';
import { ACCOUNT_FILE, CONTACT_FILE } from './rows/account-files';
import { CONTACT_ROLE_FILE } from './rows/contact-role-file';
import { CONTRACT_FILE, ORDER_FILE } from './rows/contract-file';
import { EVENT_FILE, EVENT_RELATION_FILE } from './rows/event-files';
import { FIELD_HISTORY_FILE, HISTORY_FILE } from './rows/history-files';
import { LINE_ITEM_FILE } from './rows/line-item-file';
import { MAIL_FILE, MAIL_RELATION_FILE } from './rows/mail-files';
import { OPPORTUNITY_FILE } from './rows/opportunity-file';
import { QUOTE_FILE } from './rows/quote-file';
import { TASK_FILE } from './rows/task-file';
import { teamFiles } from './rows/team-files';

export const DEMO_DEFAULTS: DemoOptions = {
  seed: 'demo',
  deals: 1_200,
  facts: 52_000,
  clock: DEMO_CLOCK,
};

export const STORY_FILES: readonly StoryFile[] = [
  ACCOUNT_FILE,
  CONTACT_FILE,
  CONTRACT_FILE,
  OPPORTUNITY_FILE,
  LINE_ITEM_FILE,
  CONTACT_ROLE_FILE,
  HISTORY_FILE,
  FIELD_HISTORY_FILE,
  QUOTE_FILE,
  ORDER_FILE,
  TASK_FILE,
  EVENT_FILE,
  EVENT_RELATION_FILE,
  MAIL_FILE,
  MAIL_RELATION_FILE,
];

/**
 * One file after another, each with an iterator that tells its rows when asked; nothing is kept.
 * `facts` is the number of activities, entries of history, contact roles, quotes, contracts and orders, met within a few
 * percent where a deal has 15 or more of them.
 */
export function* generateDemo(options: Partial<DemoOptions> = {}): Generator<DemoFile> {
  const world = buildDemoWorld({ ...DEMO_DEFAULTS, ...options });
  yield* teamFiles(world.team);
  for (const file of STORY_FILES) yield { file: file.file, columns: file.columns, rows: rowsOf(file, world) };
}

function* rowsOf(file: StoryFile, world: DemoWorld): Generator<readonly string[]> {
  for (const story of tellAccounts(world)) yield* file.rowsOf(story, world);
}

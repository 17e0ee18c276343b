// Says what an entry of the log measured as short phrases, "Pain stated", "12 deals", "until 20 May 2026"; leaves digests and
// keys out, which stand in the entry's own bytes.
import type { Leaf } from '@/server/audit/leaf';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { isDay } from '@/server/core/calendar/epoch-day';
import { plainDay } from '@/server/core/checklist/plain-day';
import { FIRMOGRAPHIC_LABELS } from '@/server/core/firmographic/firmographic-field';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { RUNG_WORDS } from '@/server/core/ladder/rung';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { RULE_KIND_LABELS } from '@/server/core/rules/rule-kind';
import { ruleWords } from '@/server/core/rules/rule-words';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { FLAG_RULES } from '@/server/core/vocabulary/flag-rule';
import { ITEM_KEYS, ITEM_LABELS } from '@/server/core/vocabulary/item';
import { RATE_BASIS_LABELS } from '@/server/core/vocabulary/rate-basis';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';

const labelsOf = (words: Record<string, { label: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, { label }]) => [key, label]));

/** What a code means under the name that it stands for. */
const VALUES: Record<string, Record<string, string>> = {
  category: CATEGORY_LABELS,
  class: labelsOf(CLASS_WORDS),
  field: { ...DRAFT_FIELD_LABELS, ...FIRMOGRAPHIC_LABELS },
  rates: RATE_BASIS_LABELS,
  role: ROLE_LABELS,
  before: ROLE_LABELS,
  after: ROLE_LABELS,
  rules: RULE_KIND_LABELS,
  rung: labelsOf(RUNG_WORDS),
  because: { first: 'it is the first one', law: 'the law requires it', scheduled: 'it was due' },
  cause: { asked: 'asked for', freeze: 'with a snapshot', weekly: 'weekly' },
};

/** Names that are no words before their value, or whose number is no count. Null: nothing is said. */
const TOLD: Record<string, (value: string) => string | null> = {
  verifier_key: () => null,
  acknowledged_sources: (value) => (value === '0' ? null : `${counted(value, 'sources')} acknowledged`),
  begun: (value) => `begun by entry ${grouped(value)}`,
  cause: (value) => VALUES.cause?.[value] ?? value,
  erasedAt: (value) => `erased on ${plainDay(value.slice(0, 10))}`,
  from_entry: (value) => `from entry ${grouped(value)}`,
  to_entry: (value) => `to entry ${grouped(value)}`,
  under: (value) => `of a log of ${counted(value, 'entries')}`,
  message_templates: (value) => `by version ${value} of the message templates`,
  reason_codes: (value) => `by version ${value} of the reason codes`,
  retired: (value) => `instead of version ${value}`,
  rotation: (value) => `key ${value}`,
  version: (value) => `version ${value.replace(/^v/, '')}`,
};

/** A rule or a template of a version. */
const VERSIONED = /^[a-z][a-z_]*@\d+$/;
const FILE = /^file\d+\.(\w+)$/;

/** The workspace's, in which its days and its periods lie. */
type Times = { timeZone: string; calendar: FiscalCalendar };

export function measureWords({ measures = {} }: Leaf, times: Times): string[] {
  const said = Object.entries(measures)
    .map(([name, value]) => [name, String(value)] as const)
    .filter(([name, value]) => value !== '' && !FILE.test(name) && !/^[0-9a-f]{32,}$/.test(value))
    .map(([name, value]) => measure(name, value, times));
  return [...fileWords(measures), ...said.filter((words) => words !== null)];
}

/** An import measures each of its files by itself: people read the sum. */
function fileWords(measures: Record<string, unknown>): string[] {
  const sums = new Map<string, number>();
  for (const [name, value] of Object.entries(measures)) {
    const part = FILE.exec(name)?.[1];
    if (part) sums.set(part, (sums.get(part) ?? 0) + (part === 'object' ? 1 : Number(value) || 0));
  }
  const files = sums.get('object');
  if (files === undefined) return [];
  const parts = ['new', 'changed', 'unchanged', 'refused'].filter((part) => (sums.get(part) ?? 0) > 0);
  return [
    counted(String(files), 'files'),
    `${counted(String(sums.get('read') ?? 0), 'rows')} read`,
    ...parts.map((part) => `${grouped(String(sums.get(part)))} ${part}`),
  ];
}

function measure(name: string, value: string, { timeZone, calendar }: Times): string | null {
  if (name === 'period') return periodByKey(calendar, value)?.label ?? `period ${value}`;
  const told = TOLD[name];
  if (told) return told(value);
  const item = ITEM_KEYS.find((key) => key === value);
  if (item) return ITEM_LABELS[item];
  const rule = FLAG_RULES.find((known) => known === value);
  if (rule) return FLAG_WORDS[rule].label;
  const words = name.replaceAll('_', ' ');
  if (value === 'yes') return words;
  if (value === 'no') return `not ${words}`;
  if (isDay(value)) return `${words} ${plainDay(value)}`;
  if (/^\d{4}-\d{2}-\d{2}T\S+Z$/.test(value)) return `${words} ${plainDay(dayIn(value, timeZone))}`;
  if (/^\d+$/.test(value)) return counted(value, words);
  if (VERSIONED.test(value)) return `${words} ${ruleWords(value)}`;
  const meant =
    VALUES[name]?.[value] ?? (/^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value);
  return `${words} ${meant}`;
}

/** "1 deal", "1,200 deals", "1 deal removed". */
function counted(value: string, words: string): string {
  return `${grouped(value)} ${value === '1' ? words.replace(/(\w)(ies|s)\b/, (_, kept, end) => `${kept}${end === 'ies' ? 'y' : ''}`) : words}`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

// A unit of a rollback in the reader's words: what it is about, what it set, and why it stays or goes.
import type { inferRouterOutputs } from '@trpc/server';
import { FIRMOGRAPHIC_LABELS } from '@/server/core/firmographic/firmographic-field';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { VERDICT_LABELS } from '@/server/core/rollback/rollback-words';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import type { AppRouter } from '@/server/trpc/root';
import { formatInstant } from '../../../../_lib/format';
import type { GlyphName } from '../../../../_ui/glyph';
import type { Tone } from '../../../../_ui/tone';
import { sentence, type ValueSetting, valueWords } from '../../../_components/draft/draft-values';

export type RollbackItem = inferRouterOutputs<AppRouter>['rollback']['preview']['items'][number];

const LOOKS: Record<RollbackItem['verdict'], { tone: Tone; glyph: GlyphName }> = {
  rolls_back: { tone: 'good', glyph: 'check' },
  undone_already: { tone: 'neutral', glyph: 'same' },
  moved_on: { tone: 'warn', glyph: 'right' },
  ask_owner: { tone: 'exempt', glyph: 'person' },
  final: { tone: 'bad', glyph: 'lock' },
};

export function verdictLook(verdict: RollbackItem['verdict']) {
  return { word: VERDICT_LABELS[verdict], ...LOOKS[verdict] };
}

const LABELS: Record<string, string> = {
  ...ITEM_LABELS,
  ...Object.fromEntries(Object.entries(FLAG_WORDS).map(([rule, { label }]) => [rule, label])),
  ...DRAFT_FIELD_LABELS,
  ...FIRMOGRAPHIC_LABELS,
};

export function fieldWords(field: string): string {
  return LABELS[field] ?? sentence(field);
}

export function shown(item: RollbackItem, value: string | null, today: string): string {
  const setting: ValueSetting = { today, currency: item.currency };
  if (value === null) return 'empty';
  return valueWords(item.field, value, setting) ?? 'empty';
}

/** What it set, in words; an answer's code as a word. */
export function setWords(item: RollbackItem, today: string): string {
  if (item.kind === 'decision' && item.value === 'declined') return 'Declined';
  return item.restored || item.kind === 'draft' || item.kind === 'decision'
    ? shown(item, item.value, today)
    : sentence(item.value ?? 'nothing');
}

/** Why it stays, with who, when and to what. */
export function whyWords(item: RollbackItem, today: string, timeZone: string): string {
  const { since, verdict } = item;
  if (!since) return item.why;
  const when = since.at === null ? '' : `, ${formatInstant(since.at, timeZone, { today })}`;
  if (verdict === 'undone_already') return `Taken back by ${since.by ?? 'somebody'}${when}`;
  const to = item.restored ? shown(item, since.to, today) : sentence(since.to ?? 'empty');
  return `Now ${to}, by ${since.by ?? 'the source'}${when}`;
}

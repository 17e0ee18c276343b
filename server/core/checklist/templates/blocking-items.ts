// The blocking items as most templates use them; a template picks from here, so that one item means one thing.
import type { TemplateItem } from '../checklist-template';
import { freshFor } from './fresh-for';
import { templateItem } from './template-item';

export const BLOCKING_ITEMS = {
  eb_engaged: templateItem({
    key: 'eb_engaged',
    isBlocking: true,
    freshness: freshFor(30, { withinDays: 30, days: 14 }),
    fromPhase: 'evaluation',
  }),
  proposal: templateItem({
    key: 'proposal',
    isBlocking: true,
    minStrength: 1,
    freshness: { kind: 'expiry_or_days', days: 90 },
    fromPhase: 'proposal',
  }),
  paper_process: templateItem({
    key: 'paper_process',
    isBlocking: true,
    freshness: freshFor(30),
    fromPhase: 'proposal',
  }),
  close_event: templateItem({
    key: 'close_event',
    isBlocking: true,
    freshness: { kind: 'until_passed' },
    fromPhase: 'proposal',
  }),
  next_step: templateItem({
    key: 'next_step',
    isBlocking: true,
    minStrength: 1,
    minStrengthInCommit: 2,
    freshness: { kind: 'until_passed' },
    fromPhase: 'discovery',
  }),
} as const satisfies Record<string, TemplateItem>;

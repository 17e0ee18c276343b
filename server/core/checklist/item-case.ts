// One deal under one clock, prepared once and shared by all of its items; everything the rules may use is in here.
import type { DealSummary, RuleSetting } from '../evidence/deal-summary';
import type { DatedTouch } from './buyer-touches';
import type { TemplateItem } from './checklist-template';
import type { ZoneClock } from './zone-clock';

export type DealCase = {
  /** Without what was not known at `knownAt`, each list in one fixed order. */
  summary: DealSummary;
  setting: RuleSetting;
  /** Days of the workspace's zone. */
  zone: ZoneClock;
  touches: readonly DatedTouch[];
  /** The moment asked about, epoch milliseconds. */
  now: number;
  knownAt: number;
};

export type ItemCase = DealCase & { item: TemplateItem };

// The advisory items: they inform and never hold dollars back; the last three are off until an admin wants them.
import type { TemplateItem } from '../checklist-template';
import { freshFor } from './fresh-for';
import { templateItem } from './template-item';

export const ADVISORY_ITEMS: readonly TemplateItem[] = [
  templateItem({ key: 'pain', freshness: freshFor(180), fromPhase: 'discovery' }),
  templateItem({ key: 'economic_buyer', freshness: freshFor(120), fromPhase: 'qualification' }),
  templateItem({ key: 'champion', freshness: freshFor(60), fromPhase: 'evaluation' }),
  templateItem({ key: 'decision_process', freshness: freshFor(60), fromPhase: 'evaluation' }),
  templateItem({ key: 'budget', freshness: freshFor(90), fromPhase: 'proposal' }),
  templateItem({ key: 'action_plan', freshness: freshFor(30), fromPhase: 'proposal' }),
  templateItem({
    key: 'multi_thread',
    freshness: freshFor(60),
    fromPhase: 'evaluation',
    minContacts: 2,
    minContactsInCommit: 3,
  }),
  templateItem({ key: 'signatory', freshness: freshFor(60), fromPhase: 'negotiation' }),
  templateItem({ key: 'metrics', isOn: false, freshness: freshFor(180), fromPhase: 'discovery' }),
  templateItem({ key: 'decision_criteria', isOn: false, freshness: freshFor(120), fromPhase: 'evaluation' }),
  templateItem({ key: 'competition', isOn: false, freshness: freshFor(120), fromPhase: 'evaluation' }),
];

// Shared plan mentioned: a plan that both sides keep for getting to the signature; a project plan of one side is none.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

export const actionPlan: Extractor = grammarExtractor({
  kind: 'action_plan',
  version: 1,
  phrases: [
    '(?:mutual|joint|shared|common) (?:action |success |close |project |evaluation |implementation |execution )?(?:plan|timeline|roadmap)',
    '(?:action|close|closing|success|evaluation) plan',
    '(?:updated|added|edited|commented on|filled in|completed|revised|reviewed) ~3 (?:the plan|our plan|your plan|the timeline|the action plan|the milestones|our milestones)',
    '(?:plan|timeline|milestones) (?:we|you) (?:shared|agreed|built|drafted|updated|put together)',
    '(?:agreed|aligned) (?:on|to) (?:the|a|our) (?:plan|timeline|milestones)',
  ],
  unless: ['(?:pricing|price|retirement|pension|health|insurance|business continuity|data|phone) plan'],
});

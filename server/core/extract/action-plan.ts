// Shared plan mentioned: a plan that both sides keep for getting to the signature; a project plan of one side is none.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const PLAN =
  '(?:plan|timeline|checklist|milestones?|schedule|roadmap|tracker|shared (?:document|sheet|list|file))';
const KEEPS =
  '(?:updated?|added|add|put|moved?|entered|changed?|ticked off|ticked|marked|assigned|extended|removed|corrected|filled in|filled|copied|reworked|edited|adjusted|swapped|completed|confirmed|merged|inserted|named|signed off)';

export const actionPlan: Extractor = grammarExtractor({
  kind: 'action_plan',
  version: 1,
  phrases: [
    '(?:mutual|joint|shared|common) (?:action |success |close |project |evaluation |implementation |execution )?(?:plan|timeline|roadmap)',
    '(?:action|close|closing|success|evaluation) plan',
    '(?:updated|added|edited|commented on|filled in|completed|revised|reviewed) ~3 (?:the plan|our plan|your plan|the timeline|the action plan|the milestones|our milestones)',
    '(?:plan|timeline|milestones) (?:we|you) (?:shared|agreed|built|drafted|updated|put together)',
    '(?:agreed|aligned) (?:on|to) (?:the|a|our) (?:plan|timeline|milestones)',
    `${KEEPS} ~8 (?:the|your|our|this|that|joint|mutual|shared|common) (?:[a-z]{2,20} ){0,2}${PLAN}(?! (?:meeting|call|for (?:my|lunch)))`,
    `(?:shared|joint|mutual|common) (?:[a-z]{2,20} ){0,2}(?:${PLAN}|document|sheet|list)`,
    `${PLAN} (?:you|we|that we|that you|both of us) ~1 (?:share|shared|keep|made|built|sent|use|drafted|agreed|put)`,
    `(?:our|your|my) (?:part|version|column|steps?|rows?|tasks?|items?|side|half) (?:of|in|on) the ~1 ${PLAN}`,
    '(?:step|row|item|line|phase|task|point) (?:\\d{1,2}|one|two|three|four|five|six|seven) (?:of|in|on) (?:the|our) ~1 plan',
    '(?:rows?|steps?|items?|tasks?|dates?|owners?) ~5 (?:in|of|on) (?:the|our|your) (?:[a-z]{2,20} )?(?:plan|timeline|checklist)',
    '(?:plan|timeline|checklist) (?:is|looks?) (?:now |still )?(?:agreed|updated|current|up to date|complete|right|good|correct|fine)',
    '(?:updated|revised|corrected|good|current) (?:version of the )?(?:plan|timeline) ?(?:attached|[.,]|$)',
    '(?:ahead of|behind|according to|on track with|in line with|follow|followed|use|using|went through|reviewed) (?:the|our|your) (?:[a-z]{2,20} )?plan',
    '(?:both|two) (?:teams|sides) ~3 (?:plan|timeline|milestones)',
    '(?:success|close|evaluation|mutual) plan',
    'plan (?:to|towards?|for) (?:signature|signing|close|go-?live)',
    'comments? (?:in|on|to) (?:the|your|our) (?:[a-z]{2,20} )?plan',
  ],
  unless: ['(?:pricing|price|retirement|pension|health|insurance|business continuity|data|phone) plan'],
});

// Red-flag language: the buyer's company is in trouble or turns away from the project; other companies' trouble is not ours.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

export const redFlagLanguage: Extractor = grammarExtractor({
  kind: 'red_flag_language',
  version: 1,
  isBuyersState: true,
  isProblem: true,
  isCompanyEvent: true,
  phrases: [
    '(?:layoffs?|laid off|redundancies|reduction in force|headcount (?:reduction|cut|freeze)|hiring freeze|job cuts)',
    '(?:restructuring|reorgani[sz]ation|reorgani[sz]ing|reorg|being acquired|been acquired|was acquired|were acquired|getting acquired|merging with|merger|bankruptcy|insolvency|chapter 11|administration proceedings)',
    '(?:going|gone|went|go|decided to go|chosen to go) (?:with|in) (?:another|a different|somebody else|someone else)',
    'not (?:currently |really |longer )?(?:a |the |our )?(?:top |high )?priority',
    '(?:deprioriti[sz]ed|low priority|lower priority|no longer a priority|other priorities|shifted priorities|priorities have (?:changed|shifted))',
    '(?:is|are|am) (?:no longer|not) (?:interested|moving forward|going ahead|going to proceed|proceeding|pursuing|convinced)',
    '(?:will|can) not (?:be )?(?:moving forward|move forward|going ahead|go ahead|proceed|proceeding|continue|be proceeding)',
    'decided (?:not to|against|to stop|to cancel|to end)',
    '(?:build|building|do|doing|develop|developing) (?:it|this|that|something) (?:in-house|ourselves|internally)',
    '(?:cancel|cancels|cancelled|canceled|cancelling|canceling|stop|stopped|stopping|killed|abandon|abandoned|shelved|shelve) ~2 (?:project|evaluation|initiative|contract|procurement|program|programme|rollout|purchase|pilot)',
    '(?:lost|losing) (?:interest|confidence|faith|trust|patience)',
    '(?:serious|major|big|grave) (?:concerns?|doubts?|reservations?)',
  ],
  unless: ['(?:cancel|cancelled|canceled) (?:the|our|this) (?:call|meeting|demo)', 'not only a'],
});

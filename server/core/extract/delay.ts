// Delay: the buyer's decision, signature or start moves out; a moved call or a late answer is no delay of the deal.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const THING =
  '(?:decision|signature|signing|contract|project|purchase|approval|start|kick-?off|go-?live|launch|rollout|timeline|date|close|deal|evaluation|pilot|implementation|initiative|this|it|everything|things|order|renewal)';
const MOVED =
  '(?:push|pushed|pushing|move|moved|moving|slip|slipped|slipping|slips|shift|shifted|shifting|postpone|postponed|postponing|delay|delayed|delaying|defer|deferred|deferring|bump|bumped|put off|hold off)';

export const delay: Extractor = grammarExtractor({
  kind: 'delay',
  version: 1,
  isProblem: true,
  isCompanyEvent: true,
  value: 'day_ahead',
  phrases: [
    `${MOVED} ~1 ${THING} ~2 (?:to|until|till|into|back|out|by|beyond|past)`,
    `${THING} ~4 (?:pushed|moved|slipped|slipping|shifted|postponed|delayed|deferred|bumped|put off|on hold|on pause|paused)`,
    '(?:postponed|postponing|postpone|deferred|delaying|delayed) (?:the|our|this|their|any|all) ~2 (?:decision|signature|signing|purchase|project|start|kick-?off|rollout|launch|approval|evaluation|initiative|order|renewal)',
    '(?:on hold|on pause|on ice|on the back burner) ~2 (?:until|till|for now|for the moment|for the time being|this|because|due to)',
    '(?:put|putting|place|placed|placing) ~3 (?:on hold|on pause|on ice|on the back burner)',
    '(?:will|can|do|does|is|are) not ~3 (?:sign|decide|close|buy|purchase|start|proceed|commit|approve|make a decision|be ready|be able to sign) ~3 (?:until|till|before|this (?:month|quarter|year|week)|by)',
    '(?:need|needs|needed|require|requires) (?:a bit |some |a little |much )?more time',
    '(?:takes?|taking|took) (?:much |a bit |a lot |somewhat )?longer than (?:expected|planned|we thought|hoped|anticipated)',
    '(?:behind schedule|running late|pushed out|pushed back)',
    '(?:revisit|pick this up|come back to this|restart|resume) ~3 (?:next (?:quarter|year|month|fiscal year)|in q[1-4]|in the new year|later this year|after)',
  ],
  unless: [
    '(?:sorry|apologies|apologise|apologize|excuse) ~3 (?:delay|delayed|late)',
    'delay (?:in|on) (?:my|our|the|getting|responding|replying|answering)',
    '(?:push|pushed|move|moved|postpone|postponed|shift|shifted|bump|bumped|reschedule|rescheduled|delay|delayed) ~3 (?:call|meeting|demo|session|chat|sync|catch-?up|workshop|lunch)',
    '(?:call|meeting|demo|session|chat|sync|catch-?up|workshop|lunch|flight|train) ~3 (?:push|pushed|move|moved|postponed|shifted|bumped|rescheduled|delayed)',
    '(?:pulled|moved|brought) ~2 (?:in|forward|up)',
    'without (?:any |further )?delays?',
    '(?:next|following) (?:stage|step|phase)',
  ],
});

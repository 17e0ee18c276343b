// Delay: the buyer's decision, signature or start moves out; a moved call or a late answer is no delay of the deal.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const THING =
  '(?:decision|signature|signing|contract|project|purchase|approval|start|kick-?off|go-?live|launch|rollout|timeline|date|close|deal|evaluation|pilot|implementation|initiative|this|it|everything|things|order|renewal|sign-?off|agenda item|item|vote|handover)';
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
    'slip(?:s|ped|ping)? ~1 (?:to|into|past|beyond|behind|by)',
    '(?:push|pushed|pushing|put|moved|set) ~3 (?:back|out)(?! (?:to you|in touch|there|of|the|with|a|for (?:review|comment)))',
    '(?:defer|deferred|postpone|postponed|pause|paused|suspend|suspended|hold off|put off|freeze) ~2 (?:all|new|everything|projects?|purchases?|decisions?|initiatives?|item|rollout|topic|until|till|to)',
    'let us (?:pause|wait|hold|postpone|park)',
    '(?:is|are|was|were|been|be|gets?|got) (?:further |now |again |slightly |a bit |badly |seriously )?(?:delayed|postponed|deferred|parked)',
    '(?:decision|evaluation|deadline|pilot|tender|trial|timeline|freeze) ~2 extended (?:by|to|until|for)',
    '(?:will|can|do|did|would|shall) not (?:be able to )?(?:make|meet|hit|hold|keep|reach) ~2 (?:date|deadline|timeline|target|milestone|schedule|january|february|march|april|may|june|july|august|september|october|november|december|end of)',
    '(?:looking at|takes?|need|needs|want|wants|be|is|are|about) (?:us )?(?:at least )?another (?:\\w{1,10} )?(?:days?|weeks?|months?|quarters?)',
    '(?:weeks?|months?|days?|a quarter|quarters?) (?:late|later|behind|longer)(?! we)',
    '(?:tied up|busy|booked out|unavailable|no capacity|no resources|blocked) ~2 (?:until|till|before)',
    '(?:nobody|no one|team|people) has (?:any |no )?(?:time|capacity|resources)(?: for this)? (?:before|until|till)',
    '(?:have to|need to|must|decided to|want to|prefer to|told to|going to|rather) (?:first )?wait (?:for|until|till)',
    `${THING} ~2 (?:is|are|has been|remains?|got) (?:still |now |currently |completely )?(?:stuck|stalled|held up|backed up|parked|blocked)`,
    '(?:not a no|a not now|bad timing|not the right (?:time|moment)|not (?:now|yet) but)',
    '(?:do not|not to|can not|should not) expect ~2 (?:signature|answer|decision|anything|news|order|contract|approval) ~1 (?:this|before|until|soon|any time|in)',
    '(?:lost|lower|loses) priority',
    '(?:can|could) not (?:promise|commit to|give you|name) (?:a|any) (?:firm |fixed |new )?date',
    '(?:we|i|they) (?:are|am) (?:a bit |a little |slightly |quite |well |currently |now )?behind(?! (?:you|this|the (?:project|idea|decision)))',
    '(?:ask|asking|beg) ~2 (?:more|some|additional|extra|a little) (?:time|patience)',
    '(?:ask|asking) (?:you )?for (?:your )?patience',
    '(?:takes?|taking|took|take) (?:much |a bit |a lot |a little |somewhat |way )?longer(?! (?:for you|to read))',
    '(?:re-?schedule|rescheduled|rescheduling|re-?plan|replanned) ~3 (?:rollout|go-?live|project|kick-?off|start|launch|signature|decision|implementation)',
    `${THING} ~3 rescheduled`,
    '(?:moving|going|progressing|moves|goes|progress is) (?:\\w{1,8} )?slow(?:er|ly)',
    '(?:ran|run|running) out of time',
    '(?:at the earliest|not before (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|next|the (?:summer|autumn|fall|winter|new year|second half)))',
    '(?:took|taken|removed|dropped|struck) ~4 (?:off|from) (?:its|the|their|our) agenda',
    '(?:pick|picked|picking|take|taken|taking|look at) ~2 up (?:again )?(?:after|next|in)',
    '(?:timeline|schedule|go-?live|start|decision) ~1 (?:moved|slipped|changed|has moved|is now planned)',
  ],
  unless: [
    '(?:sorry|apologies|apologise|apologize|excuse) ~3 (?:delay|delayed|late)',
    '(?:last|previous|former|old|other) (?:vendor|supplier|provider)',
    'delay (?:in|on) (?:my|our|the|getting|responding|replying|answering)',
    '(?:push|pushed|move|moved|postpone|postponed|shift|shifted|bump|bumped|reschedule|rescheduled|delay|delayed) ~3 (?:call|meeting|demo|session|chat|sync|catch-?up|workshop|lunch)',
    '(?:call|meeting|demo|session|chat|sync|catch-?up|workshop|lunch|flight|train) ~3 (?:push|pushed|move|moved|postponed|shifted|bumped|rescheduled|delayed)',
    '(?:pulled|moved|brought) ~2 (?:in|forward|up)',
    'without (?:any |further )?delays?',
    '(?:next|following) (?:stage|step|phase)',
  ],
});

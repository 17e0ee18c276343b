// flag.dispute: somebody says with a code that the flag is wrong; it counts against the rule's precision.
import { answerFlag } from './answer-flag';

export const flagDispute = answerFlag('flag.dispute', 'disputed');

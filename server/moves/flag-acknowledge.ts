// flag.acknowledge: somebody has seen the flag; it stays raised until it clears.
import { answerFlag } from './answer-flag';

export const flagAcknowledge = answerFlag('flag.acknowledge', 'acknowledged');

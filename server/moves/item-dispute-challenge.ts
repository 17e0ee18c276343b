// item.dispute_challenge: the signal is wrong, so the item stands on its evidence again.
import { answerChallenge } from './answer-challenge';

export const itemDisputeChallenge = answerChallenge('item.dispute_challenge', 'challenge_disputed');

// item.confirm_challenge: the signal is right, so the item is contradicted until a newer fact says otherwise.
import { answerChallenge } from './answer-challenge';

export const itemConfirmChallenge = answerChallenge('item.confirm_challenge', 'challenge_confirmed');

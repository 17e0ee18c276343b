// merge.refuse: a person says that two accounts, contacts or products are not one; it is not proposed again.
import { answerMerge } from './answer-merge';

export const mergeRefuse = answerMerge('merge.refuse', 'declined');

// merge.accept: a person says that two accounts, contacts or products are one; deals, contacts, facts and lines speak of the survivor.
import { answerMerge } from './answer-merge';

export const mergeAccept = answerMerge('merge.accept', 'confirmed');

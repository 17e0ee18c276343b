// merge.accept: a person says that two accounts or products are one; deals, contacts and lines point at the survivor.
import { answerMerge } from './answer-merge';

export const mergeAccept = answerMerge('merge.accept', 'confirmed');

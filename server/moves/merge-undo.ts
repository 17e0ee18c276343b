// merge.undo: takes an answer on a merge back; the proposal is open again, and everything points where the source says.
import { answerMerge } from './answer-merge';

export const mergeUndo = answerMerge('merge.undo', 'proposed');

// lineage.undo: takes an answer on a lineage back; the proposal is open again.
import { answerLineage } from './answer-lineage';

export const lineageUndo = answerLineage('lineage.undo', 'proposed');

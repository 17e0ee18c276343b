// lineage.confirm: a person says that the one deal follows the other; pushes, age and highest phase follow the link.
import { answerLineage } from './answer-lineage';

export const lineageConfirm = answerLineage('lineage.confirm', 'confirmed');

// lineage.decline: a person says that the one deal has nothing to do with the other; it is not proposed again.
import { answerLineage } from './answer-lineage';

export const lineageDecline = answerLineage('lineage.decline', 'declined');

// What a person decides about drafts; each is a move through the door.
import { decisionUndo } from '@/server/moves/decision-undo';
import { draftAccept } from '@/server/moves/draft-accept';
import { draftDecline } from '@/server/moves/draft-decline';
import { draftEdit } from '@/server/moves/draft-edit';
import { router } from '../init';
import { moveProcedure } from '../move-procedure';

export const draftRouter = router({
  accept: moveProcedure(draftAccept),
  edit: moveProcedure(draftEdit),
  decline: moveProcedure(draftDecline),
  undo: moveProcedure(decisionUndo),
});

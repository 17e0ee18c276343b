// Asks before somebody leaves with edits that nothing keeps: throw them away, or go on.
'use client';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';

export function LeaveNotice({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Notice
      kind="warning"
      title="Leave without keeping your edits?"
      actions={
        <>
          <Button variant="danger" onClick={onLeave}>
            Throw them away
          </Button>
          <Button autoFocus onClick={onStay}>
            Go on editing
          </Button>
        </>
      }
    >
      Nothing of this draft is kept yet.
    </Notice>
  );
}

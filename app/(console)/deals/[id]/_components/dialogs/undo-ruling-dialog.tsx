// Takes back what was said about an item or a flag.
'use client';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { UndoDialog } from '../../../../_components/draft/undo-dialog';
import { useMove } from '../../../../_components/draft/use-move';
import { useDeal } from '../deal-context';

export function UndoRulingDialog({ rulingId, title }: { rulingId: string; title: string }) {
  const { setting, close, refresh } = useDeal();
  const client = useTRPCClient();
  const undo = useMove(client.evidence.undoRuling.mutate);
  return (
    <UndoDialog
      title={title}
      undo={(why) => undo.run({ rulingId, ...why })}
      isPending={undo.isPending}
      timeZone={setting.timeZone}
      onRefresh={() => {
        refresh();
        close();
      }}
      onClose={close}
    />
  );
}

// One look at what is to be evaluated, workspace by workspace: one that fails is told of and stops no other.
import { rootMessage } from '@/server/errors/root-message';
import { followLog, pendingWorkspaces } from '@/server/evaluate/follow-log';

/** @param isStopping asked before each workspace. */
export async function lookOnce(isStopping: () => boolean = () => false): Promise<void> {
  for (const workspaceId of await pendingWorkspaces()) {
    if (isStopping()) return;
    try {
      await followLog(workspaceId, new Date());
    } catch (error) {
      console.error(`worker: evaluating ${workspaceId} failed, trying again: ${rootMessage(error)}`);
    }
  }
}

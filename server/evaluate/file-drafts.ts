// Hands what the rules propose to the drafter agent, which files it through the door like anybody else.
import type { EvaluatedDeal } from './evaluate-deal';
import type { WorkspaceSetting } from './load-setting';

/** @returns ids of the deals whose drafts changed. */
export async function fileDrafts(
  _workspaceId: string,
  _setting: WorkspaceSetting,
  _deals: readonly EvaluatedDeal[],
  _wall: Date,
): Promise<string[]> {
  return [];
}

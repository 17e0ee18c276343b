// Why a checkpoint of the log was made.
export const CHECKPOINT_CAUSES = ['weekly', 'freeze', 'asked'] as const;
export type CheckpointCause = (typeof CHECKPOINT_CAUSES)[number];

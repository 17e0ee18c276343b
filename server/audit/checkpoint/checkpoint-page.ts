// One page to give to somebody outside: a checkpoint in words and as signed, and what it can and cannot show.
import { openCheckpoint } from './checkpoint';
import { keyFingerprint, type NoteKey, verifierKey } from './note-key';

/** Exactly what a lodged checkpoint is worth. */
export const CHECKPOINT_CLAIM = 'Changes after the last lodged checkpoint can be detected.';

export type CheckpointPage = {
  /** The workspace's name. */
  workspace: string;
  at: Date;
  note: string;
  key: Pick<NoteKey, 'name' | 'publicKey'>;
};

/** Plain text, 72 columns or less besides hashes and keys. */
export function checkpointPage({ workspace, at, note, key }: CheckpointPage): string {
  const opened = openCheckpoint(note, [key]);
  if (!opened.ok) throw new Error(`The checkpoint does not open: ${opened.reason}`);
  const { size, root, origin } = opened.checkpoint;
  return `CHECKPOINT OF THE AUDIT LOG

Workspace        ${workspace}
Log              ${origin}
Entries          ${size}
Root             ${Buffer.from(root).toString('hex')}
Made at          ${at.toISOString()}
Key fingerprint  ${keyFingerprint(key.publicKey)}
Verifier key     ${verifierKey(key.name, key.publicKey)}

Keep this page. ${CHECKPOINT_CLAIM}
It does not show that what was entered before it is true.
To compare it with the log later:
  npm run plumbline -- audit consistency --workspace NAME --checkpoint FILE

The signed text, to be kept as a file (C2SP tlog-checkpoint):

${note}`;
}

// The staged records of one kind as (record_id, digest), wherever staging keeps that kind.
import { type SQL, sql } from 'drizzle-orm';
import type { PublishScope } from '../publish-scope';

export const stagedDigests = (
  { workspaceId, importId }: Pick<PublishScope, 'workspaceId' | 'importId'>,
  kind: string,
): SQL => {
  const mine = sql`s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid`;
  return kind === 'fact'
    ? sql`select s.record_id, s.digest from staged_fact s where ${mine}`
    : sql`select s.record_id, s.digest from staged_record s where ${mine} and s.kind = ${kind}`;
};

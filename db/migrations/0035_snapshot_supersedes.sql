DROP INDEX "snapshot_supersedes";--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_supersedes" ON "snapshot" USING btree ("workspace_id","supersedes_id") WHERE "snapshot"."state" <> 'failed';
DROP INDEX "snapshot_label_of";--> statement-breakpoint
ALTER TABLE "snapshot_file" ADD COLUMN "is_deflated" boolean DEFAULT false NOT NULL;
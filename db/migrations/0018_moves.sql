CREATE TABLE "outbox_change" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" text,
	"new_value" text,
	"is_counter" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"move_id" uuid NOT NULL,
	"export_move_id" uuid,
	"exported_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"settled_import_id" uuid,
	"source_value" text,
	CONSTRAINT "outbox_change_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "rollback_item" (
	"workspace_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"move_id" uuid NOT NULL,
	"by_move_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	CONSTRAINT "rollback_item_workspace_id_unit_id_pk" PRIMARY KEY("workspace_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "commitment_entry" ADD COLUMN "accepted_before" jsonb;--> statement-breakpoint
CREATE INDEX "outbox_change_deal" ON "outbox_change" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "outbox_change_state" ON "outbox_change" USING btree ("workspace_id","state");--> statement-breakpoint
CREATE INDEX "rollback_item_move" ON "rollback_item" USING btree ("workspace_id","move_id");--> statement-breakpoint
CREATE INDEX "rollback_item_by" ON "rollback_item" USING btree ("workspace_id","by_move_id");--> statement-breakpoint
CREATE INDEX "commitment_entry_move" ON "commitment_entry" USING btree ("workspace_id","move_id") WHERE move_id is not null;
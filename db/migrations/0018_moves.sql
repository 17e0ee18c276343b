CREATE TABLE "agent_grant" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" text NOT NULL,
	"action" text NOT NULL,
	"field_class" text NOT NULL,
	"rung" smallint NOT NULL,
	"state" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"expires_on" date NOT NULL,
	"requested_by_seat_id" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"decided_by_seat_id" uuid,
	"decided_at" timestamp (3) with time zone,
	"decided_code" text,
	"ended_at" timestamp (3) with time zone,
	"ended_why" text,
	"move_id" uuid NOT NULL,
	CONSTRAINT "agent_grant_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_sample" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" text NOT NULL,
	"field_class" text NOT NULL,
	"right" integer NOT NULL,
	"of" integer NOT NULL,
	"decision_ids" jsonb NOT NULL,
	"seat_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "agent_sample_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_stop" (
	"workspace_id" uuid NOT NULL,
	"agent_id" text NOT NULL,
	"is_stopped" boolean NOT NULL,
	"by_seat_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"move_id" uuid NOT NULL,
	CONSTRAINT "agent_stop_workspace_id_agent_id_pk" PRIMARY KEY("workspace_id","agent_id")
);
--> statement-breakpoint
CREATE TABLE "agent_write" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" text NOT NULL,
	"field_class" text NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" text,
	"new_value" text,
	"before" jsonb NOT NULL,
	"reason" text NOT NULL,
	"rule" text NOT NULL,
	"fact_ids" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "agent_write_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
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
CREATE INDEX "agent_grant_agent" ON "agent_grant" USING btree ("workspace_id","agent_id","state");--> statement-breakpoint
CREATE INDEX "agent_write_agent" ON "agent_write" USING btree ("workspace_id","agent_id","at");--> statement-breakpoint
CREATE INDEX "agent_write_move" ON "agent_write" USING btree ("workspace_id","move_id");--> statement-breakpoint
CREATE INDEX "outbox_change_deal" ON "outbox_change" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "outbox_change_state" ON "outbox_change" USING btree ("workspace_id","state");--> statement-breakpoint
CREATE INDEX "rollback_item_move" ON "rollback_item" USING btree ("workspace_id","move_id");--> statement-breakpoint
CREATE INDEX "rollback_item_by" ON "rollback_item" USING btree ("workspace_id","by_move_id");--> statement-breakpoint
CREATE INDEX "commitment_entry_move" ON "commitment_entry" USING btree ("workspace_id","move_id") WHERE move_id is not null;
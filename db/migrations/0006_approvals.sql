CREATE TABLE "delegation" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_seat_id" uuid NOT NULL,
	"to_seat_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"ended_by_move_id" uuid,
	CONSTRAINT "delegation_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "item_ruling" ADD COLUMN "refused_by_seat_id" uuid;--> statement-breakpoint
ALTER TABLE "item_ruling" ADD COLUMN "refused_code" text;--> statement-breakpoint
ALTER TABLE "item_ruling" ADD COLUMN "refused_note" text;--> statement-breakpoint
ALTER TABLE "item_ruling" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "item_ruling" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "escalate_after_working_days" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
CREATE INDEX "delegation_to" ON "delegation" USING btree ("workspace_id","to_seat_id");--> statement-breakpoint
CREATE INDEX "delegation_from" ON "delegation" USING btree ("workspace_id","from_seat_id");
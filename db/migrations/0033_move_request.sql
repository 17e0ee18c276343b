CREATE TABLE "move_request" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asked_by_seat_id" uuid NOT NULL,
	"refused_move_id" uuid NOT NULL,
	"action" text NOT NULL,
	"input_digest" "bytea" NOT NULL,
	"input" jsonb,
	"opportunity_id" uuid,
	"policy_ids" jsonb NOT NULL,
	"reason" text NOT NULL,
	"remedy" text NOT NULL,
	"note" text,
	"page" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"expires_on" date NOT NULL,
	"state" text NOT NULL,
	"closed_by_seat_id" uuid,
	"closed_at" timestamp (3) with time zone,
	"closed_code" text,
	"closed_note" text,
	"closed_move_id" uuid,
	"move_id" uuid NOT NULL,
	CONSTRAINT "move_request_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "move_request_state" ON "move_request" USING btree ("workspace_id","state","expires_on");--> statement-breakpoint
CREATE INDEX "move_request_asker" ON "move_request" USING btree ("workspace_id","asked_by_seat_id","asked_at");
CREATE TABLE "draft_opportunity" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_seat_id" uuid NOT NULL,
	"account_id" uuid,
	"account_name" text NOT NULL,
	"name" text NOT NULL,
	"deal_type" text NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text NOT NULL,
	"closes_on" date NOT NULL,
	"next_step" text NOT NULL,
	"reason" text NOT NULL,
	"fact_ids" jsonb NOT NULL,
	"rule" text,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"move_id" uuid NOT NULL,
	"export_move_id" uuid,
	"exported_at" timestamp (3) with time zone,
	"missed_import_id" uuid,
	"taken_over_by_id" uuid,
	"settled_import_id" uuid,
	"settled_at" timestamp (3) with time zone,
	"withdrawn_code" text,
	"withdrawn_move_id" uuid,
	CONSTRAINT "draft_opportunity_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "draft_opportunity_owner" ON "draft_opportunity" USING btree ("workspace_id","owner_seat_id");--> statement-breakpoint
CREATE INDEX "draft_opportunity_live" ON "draft_opportunity" USING btree ("workspace_id") WHERE "draft_opportunity"."state" in ('waiting', 'exported');
CREATE TABLE "enrichment" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" text,
	"value" text,
	"suggested" text,
	"source_id" uuid NOT NULL,
	"seat_id" uuid,
	"agent_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "enrichment_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "is_sanctioned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "enrichment_account" ON "enrichment" USING btree ("workspace_id","account_id","field","id");
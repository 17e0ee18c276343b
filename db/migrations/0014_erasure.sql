CREATE TABLE "erasure" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"state" text NOT NULL,
	"because" text NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"proposed_by" text NOT NULL,
	"decided_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"move_id" uuid NOT NULL,
	CONSTRAINT "erasure_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "erasure_made" ON "erasure" USING btree ("workspace_id","at");
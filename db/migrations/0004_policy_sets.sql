CREATE TABLE "policy_set" (
	"workspace_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"based_on" integer,
	"files" jsonb NOT NULL,
	"tables" jsonb NOT NULL,
	"schema_digest" text NOT NULL,
	"known_actions" jsonb NOT NULL,
	"note" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"activated_by" text,
	"effective_from" timestamp (3) with time zone,
	"activated_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	"move_id" uuid NOT NULL,
	CONSTRAINT "policy_set_workspace_id_version_pk" PRIMARY KEY("workspace_id","version")
);
--> statement-breakpoint
ALTER TABLE "move" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "policy_version" integer;--> statement-breakpoint
CREATE INDEX "policy_set_state" ON "policy_set" USING btree ("workspace_id","state");
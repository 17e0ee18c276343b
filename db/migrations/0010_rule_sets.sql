CREATE TABLE "rule_replay" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"months" integer NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"result" jsonb,
	"problem" text,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "rule_replay_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "rule_set" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"based_on" integer,
	"data" jsonb NOT NULL,
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
	CONSTRAINT "rule_set_workspace_id_kind_version_pk" PRIMARY KEY("workspace_id","kind","version")
);
--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "rule_versions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "rule_replay_requested" ON "rule_replay" USING btree ("workspace_id","requested_at");
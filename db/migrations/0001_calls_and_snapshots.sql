CREATE TABLE "adjustment" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"node_kind" text NOT NULL,
	"node_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"category" text NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text NOT NULL,
	"reason_code" text NOT NULL,
	"note" text,
	"seat_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by_seat_id" uuid,
	"withdraw_code" text,
	"withdraw_note" text,
	"opportunity_id" uuid,
	"expired_by_call_id" uuid,
	"expired_at" timestamp (3) with time zone,
	CONSTRAINT "adjustment_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "call" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"node_kind" text NOT NULL,
	"node_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"category" text NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text NOT NULL,
	"reason_code" text NOT NULL,
	"note" text,
	"seat_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by_seat_id" uuid,
	"withdraw_code" text,
	"withdraw_note" text,
	"roll_up" numeric,
	"child_calls" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"previous_call_id" uuid,
	"window_closes_on" date NOT NULL,
	"is_late" boolean DEFAULT false NOT NULL,
	"is_imported" boolean DEFAULT false NOT NULL,
	"import_digest" text,
	CONSTRAINT "call_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"period_key" text NOT NULL,
	"period_label" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason_code" text NOT NULL,
	"note" text,
	"request" jsonb NOT NULL,
	"requested_by_seat_id" uuid,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"supersedes_id" uuid,
	"supersede_code" text,
	"previous_id" uuid,
	"begun_seq" bigint,
	"completed_seq" bigint,
	"effective_at" timestamp (3) with time zone,
	"known_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"salt_seed" "bytea",
	"lines" integer DEFAULT 0 NOT NULL,
	"root" "bytea",
	"sealed" "bytea",
	"currency" text NOT NULL,
	"totals" jsonb,
	"format_version" smallint DEFAULT 1 NOT NULL,
	"progress" jsonb,
	"problem" text,
	"move_id" uuid NOT NULL,
	CONSTRAINT "snapshot_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "snapshot_disposition" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"disposition" text NOT NULL,
	"follow_up_on" date,
	"note" text,
	"seat_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "snapshot_disposition_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "snapshot_file" (
	"workspace_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"name" text NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "snapshot_file_workspace_id_snapshot_id_name_part_pk" PRIMARY KEY("workspace_id","snapshot_id","name","part")
);
--> statement-breakpoint
CREATE TABLE "snapshot_label" (
	"workspace_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"of_id" uuid NOT NULL,
	"value" text,
	"salt" "bytea",
	"digest" "bytea" NOT NULL,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "snapshot_label_workspace_id_snapshot_id_kind_of_id_pk" PRIMARY KEY("workspace_id","snapshot_id","kind","of_id")
);
--> statement-breakpoint
CREATE TABLE "snapshot_line" (
	"workspace_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"is_in_scope" boolean NOT NULL,
	"owner_seat_id" uuid,
	"team_id" uuid,
	"team_path" jsonb NOT NULL,
	"account_id" uuid,
	"segment" text,
	"deal_type" text NOT NULL,
	"outcome" text NOT NULL,
	"category" text NOT NULL,
	"phase" text NOT NULL,
	"stage" text,
	"closes_on" date,
	"amount" numeric,
	"currency" text NOT NULL,
	"rate" numeric,
	"converted" numeric,
	"dollar_state" text,
	"probability" numeric,
	"is_not_gated" boolean NOT NULL,
	"is_overdue" boolean NOT NULL,
	"open_flags" smallint NOT NULL,
	"gaps" smallint NOT NULL,
	"leaf" "bytea" NOT NULL,
	CONSTRAINT "snapshot_line_workspace_id_snapshot_id_ordinal_pk" PRIMARY KEY("workspace_id","snapshot_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "snapshot_review" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"seat_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "snapshot_review_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "adjustment_node" ON "adjustment" USING btree ("workspace_id","period_key","node_id");--> statement-breakpoint
CREATE INDEX "call_node" ON "call" USING btree ("workspace_id","period_key","node_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "call_imported" ON "call" USING btree ("workspace_id","import_digest");--> statement-breakpoint
CREATE INDEX "snapshot_period" ON "snapshot" USING btree ("workspace_id","period_key","state","completed_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_supersedes" ON "snapshot" USING btree ("workspace_id","supersedes_id");--> statement-breakpoint
CREATE INDEX "snapshot_disposition_of" ON "snapshot_disposition" USING btree ("workspace_id","snapshot_id");--> statement-breakpoint
CREATE INDEX "snapshot_label_of" ON "snapshot_label" USING btree ("workspace_id","of_id");--> statement-breakpoint
CREATE INDEX "snapshot_line_deal" ON "snapshot_line" USING btree ("workspace_id","opportunity_id","snapshot_id");--> statement-breakpoint
CREATE INDEX "snapshot_review_of" ON "snapshot_review" USING btree ("workspace_id","snapshot_id");
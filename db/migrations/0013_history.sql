CREATE TABLE "account_lineage" (
	"workspace_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"into_account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"import_id" uuid,
	"move_id" uuid,
	"decided_at" timestamp (3) with time zone,
	"decided_by_seat_id" uuid,
	CONSTRAINT "account_lineage_workspace_id_account_id_into_account_id_pk" PRIMARY KEY("workspace_id","account_id","into_account_id")
);
--> statement-breakpoint
CREATE TABLE "deal_observation" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ordinal" bigint NOT NULL,
	"import_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "deal_observation_workspace_id_opportunity_id_at_ordinal_pk" PRIMARY KEY("workspace_id","opportunity_id","at","ordinal")
);
--> statement-breakpoint
CREATE TABLE "deal_version" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "deal_version_workspace_id_opportunity_id_digest_pk" PRIMARY KEY("workspace_id","opportunity_id","digest")
);
--> statement-breakpoint
CREATE TABLE "import_carried" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"chunk" integer NOT NULL,
	"record_ids" uuid[] NOT NULL,
	CONSTRAINT "import_carried_workspace_id_import_id_kind_chunk_pk" PRIMARY KEY("workspace_id","import_id","kind","chunk")
);
--> statement-breakpoint
CREATE TABLE "replaced_record" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"row" jsonb,
	CONSTRAINT "replaced_record_workspace_id_import_id_kind_record_id_pk" PRIMARY KEY("workspace_id","import_id","kind","record_id")
);
--> statement-breakpoint
CREATE TABLE "withdrawn_entry" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" text,
	"new_value" text,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL,
	"seat_id" uuid,
	"note" text,
	"import_id" uuid,
	"origin" text,
	"withdrawn_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_move_id" uuid NOT NULL,
	CONSTRAINT "withdrawn_entry_workspace_id_id_withdrawn_move_id_pk" PRIMARY KEY("workspace_id","id","withdrawn_move_id")
);
--> statement-breakpoint
ALTER TABLE "deal_state" ADD COLUMN "is_vanished" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_entry" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "state" text DEFAULT 'proposed' NOT NULL;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "move_id" uuid;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lineage" ADD COLUMN "decided_by_seat_id" uuid;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "as_of_instant" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "ordinal" bigint;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "known_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "missing" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "is_complete" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "vanished" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "rolled_back_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "rollback_move_id" uuid;--> statement-breakpoint
CREATE INDEX "deal_observation_import" ON "deal_observation" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "replaced_record_of" ON "replaced_record" USING btree ("workspace_id","record_id");--> statement-breakpoint
CREATE INDEX "withdrawn_entry_deal" ON "withdrawn_entry" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "commitment_entry_import" ON "commitment_entry" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "lineage_other" ON "lineage" USING btree ("workspace_id","other_opportunity_id");
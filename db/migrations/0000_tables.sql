CREATE TABLE "account" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"import_id" uuid NOT NULL,
	"name" text NOT NULL,
	"domain" text,
	"industry" text,
	"segment" text,
	"employees" integer,
	"parent_id" uuid,
	CONSTRAINT "account_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"import_id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"title" text,
	"has_left" boolean DEFAULT false NOT NULL,
	CONSTRAINT "contact_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"workspace_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"move_id" uuid,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"opportunity_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"leaf" "bytea" NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_workspace_id_seq_pk" PRIMARY KEY("workspace_id","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"workspace_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"range" "bytea"[] NOT NULL,
	"root" "bytea" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_head_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "audit_value" (
	"workspace_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"name" text NOT NULL,
	"salt" "bytea" NOT NULL,
	"value" jsonb,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "audit_value_workspace_id_entry_id_name_pk" PRIMARY KEY("workspace_id","entry_id","name")
);
--> statement-breakpoint
CREATE TABLE "due_work" (
	"for_workspace_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp (3) with time zone,
	"evaluated_seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_run" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cause" text NOT NULL,
	"deals" bigint NOT NULL,
	"changed" bigint NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evaluation_run_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "deal_state" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"name" text NOT NULL,
	"account_id" uuid,
	"account_name" text,
	"owner_seat_id" uuid,
	"owner_name" text,
	"team_id" uuid,
	"segment" text,
	"deal_type" text NOT NULL,
	"outcome" text NOT NULL,
	"category" text NOT NULL,
	"phase" text NOT NULL,
	"stage" text,
	"closes_on" date,
	"amount" numeric,
	"currency" text NOT NULL,
	"converted" numeric,
	"converted_minor" bigint,
	"next_step" text,
	"next_step_on" date,
	"dollar_state" text,
	"dollar_reason" text NOT NULL,
	"template_key" text NOT NULL,
	"template_version" integer NOT NULL,
	"template_why" text NOT NULL,
	"blocking_total" smallint NOT NULL,
	"blocking_met" smallint NOT NULL,
	"blocking_observable" smallint NOT NULL,
	"gaps" smallint NOT NULL,
	"open_flags" smallint NOT NULL,
	"open_drafts" smallint NOT NULL,
	"last_fact_at" timestamp (3) with time zone,
	"is_overdue" boolean NOT NULL,
	"is_not_gated" boolean DEFAULT false NOT NULL,
	"search_text" text NOT NULL,
	"changes_at" timestamp (3) with time zone,
	"evaluated_at" timestamp (3) with time zone NOT NULL,
	"known_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deal_state_workspace_id_opportunity_id_basis_pk" PRIMARY KEY("workspace_id","opportunity_id","basis")
);
--> statement-breakpoint
CREATE TABLE "flag" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"rule_version" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"fact_ids" jsonb NOT NULL,
	"clears_when" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_evaluated_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"changes_at" timestamp (3) with time zone,
	CONSTRAINT "flag_workspace_id_opportunity_id_rule_pk" PRIMARY KEY("workspace_id","opportunity_id","rule")
);
--> statement-breakpoint
CREATE TABLE "item_state" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"state" text NOT NULL,
	"is_blocking" boolean NOT NULL,
	"applies" boolean NOT NULL,
	"strength" smallint,
	"fresh_until" text,
	"reason" text NOT NULL,
	"remedy" text,
	"fact_ids" jsonb NOT NULL,
	"signal_ids" jsonb NOT NULL,
	"confidence" jsonb,
	"rule" text NOT NULL,
	"is_observable" boolean DEFAULT true NOT NULL,
	"needs_manager" boolean DEFAULT false NOT NULL,
	"changes_at" timestamp (3) with time zone,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "item_state_workspace_id_opportunity_id_item_key_pk" PRIMARY KEY("workspace_id","opportunity_id","item_key")
);
--> statement-breakpoint
CREATE TABLE "observed_kind" (
	"workspace_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"side" text NOT NULL,
	"max_strength" smallint NOT NULL,
	"count" integer NOT NULL,
	"first_received_at" timestamp (3) with time zone,
	"last_received_at" timestamp (3) with time zone NOT NULL,
	"has_bodies" boolean NOT NULL,
	CONSTRAINT "observed_kind_workspace_id_source_id_kind_direction_side_pk" PRIMARY KEY("workspace_id","source_id","kind","direction","side")
);
--> statement-breakpoint
CREATE TABLE "stage_ageing" (
	"workspace_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"p75_days" integer NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "stage_ageing_workspace_id_phase_pk" PRIMARY KEY("workspace_id","phase")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason_code" text NOT NULL,
	"note" text,
	"value" text,
	"before" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"recheck_on" date,
	"seat_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"undone_by_move_id" uuid,
	CONSTRAINT "decision_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"from_value" text,
	"to_value" text,
	"reason" text NOT NULL,
	"band" text NOT NULL,
	"band_reasons" jsonb NOT NULL,
	"fact_ids" jsonb NOT NULL,
	"signal_ids" jsonb NOT NULL,
	"rule" text NOT NULL,
	"state" text NOT NULL,
	"is_generated" boolean DEFAULT true NOT NULL,
	"made_at_version" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"superseded_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"move_id" uuid NOT NULL,
	CONSTRAINT "draft_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "snooze" (
	"workspace_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"until" date NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "snooze_workspace_id_seat_id_opportunity_id_pk" PRIMARY KEY("workspace_id","seat_id","opportunity_id")
);
--> statement-breakpoint
CREATE TABLE "blocked_pointer" (
	"workspace_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "blocked_pointer_workspace_id_digest_pk" PRIMARY KEY("workspace_id","digest")
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"side" text NOT NULL,
	"strength" smallint NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"label" text NOT NULL,
	"is_label_hidden" boolean DEFAULT false NOT NULL,
	"link" text,
	"is_cancelled" boolean DEFAULT false NOT NULL,
	"is_automatic" boolean DEFAULT false NOT NULL,
	"participants" jsonb NOT NULL,
	"attributes" jsonb NOT NULL,
	"digest" "bytea" NOT NULL,
	"import_id" uuid,
	"move_id" uuid,
	"superseded_by_id" uuid,
	"proposed_by_seat_id" uuid,
	"erased_by_move_id" uuid,
	CONSTRAINT "fact_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "fact_confirmation" (
	"workspace_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"saw_kind" text NOT NULL,
	"saw_on" text NOT NULL,
	"counterparty" text NOT NULL,
	"amount" text,
	"strength" smallint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "fact_confirmation_workspace_id_fact_id_seat_id_pk" PRIMARY KEY("workspace_id","fact_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "fact_link" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"how" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid,
	CONSTRAINT "fact_link_workspace_id_opportunity_id_fact_id_pk" PRIMARY KEY("workspace_id","opportunity_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "signal" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"extractor" text NOT NULL,
	"side" text NOT NULL,
	"strength" smallint NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"import_id" uuid,
	CONSTRAINT "signal_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "evidence_view" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"viewer_seat_id" uuid NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "evidence_view_workspace_id_opportunity_id_viewer_seat_id_hour_pk" PRIMARY KEY("workspace_id","opportunity_id","viewer_seat_id","hour")
);
--> statement-breakpoint
CREATE TABLE "move" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_digest" "bytea" NOT NULL,
	"outcome" text NOT NULL,
	"answer" jsonb NOT NULL,
	"opportunity_id" uuid,
	"rolls_back_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "move_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"amount" numeric,
	"currency" text NOT NULL,
	"closes_on" date,
	"closes_on_set_at" timestamp (3) with time zone,
	"category" text NOT NULL,
	"category_made_by" text NOT NULL,
	"stage" text,
	"phase" text NOT NULL,
	"highest_phase" text NOT NULL,
	"stage_entered_at" timestamp (3) with time zone,
	"probability" numeric,
	"next_step" text,
	"next_step_on" date,
	"accepted" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitment_workspace_id_opportunity_id_pk" PRIMARY KEY("workspace_id","opportunity_id")
);
--> statement-breakpoint
CREATE TABLE "commitment_entry" (
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
	"reason_code" text,
	"note" text,
	"unmet" jsonb,
	"import_id" uuid,
	"move_id" uuid,
	CONSTRAINT "commitment_entry_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "deal_team" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	CONSTRAINT "deal_team_workspace_id_opportunity_id_seat_id_pk" PRIMARY KEY("workspace_id","opportunity_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "lineage" (
	"workspace_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"other_opportunity_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"is_confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "lineage_workspace_id_opportunity_id_kind_other_opportunity_id_pk" PRIMARY KEY("workspace_id","opportunity_id","kind","other_opportunity_id")
);
--> statement-breakpoint
CREATE TABLE "opportunity" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"import_id" uuid NOT NULL,
	"name" text NOT NULL,
	"account_id" uuid,
	"owner_seat_id" uuid,
	"deal_type" text NOT NULL,
	"segment" text,
	"created_on" date,
	"outcome" text NOT NULL,
	"loss_reason" text,
	"vanished_import_id" uuid,
	"last_activity_on" date,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opportunity_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "opportunity_line" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"product" text,
	"quantity" numeric,
	"total" numeric,
	"digest" "bytea" NOT NULL,
	"import_id" uuid NOT NULL,
	CONSTRAINT "opportunity_line_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"token_digest" text PRIMARY KEY NOT NULL,
	"invited_to_workspace_id" uuid,
	"seat_id" uuid,
	"email" text,
	"role" text,
	"invited_by_seat_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "flag_response" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"reason_code" text,
	"note" text,
	"seat_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"undone_by_move_id" uuid,
	CONSTRAINT "flag_response_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "item_ruling" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"kind" text NOT NULL,
	"seat_id" uuid NOT NULL,
	"approved_by_seat_id" uuid,
	"reason_code" text,
	"note" text,
	"until" date,
	"signal_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fact_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	"undone_by_move_id" uuid,
	CONSTRAINT "item_ruling_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"title" text,
	"source_id" uuid,
	"external_id" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seat_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"source_id" uuid,
	"external_id" text,
	CONSTRAINT "team_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "team_parent" (
	"workspace_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"parent_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "team_parent_workspace_id_team_id_valid_from_pk" PRIMARY KEY("workspace_id","team_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "team_seat" (
	"workspace_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"is_lead" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "team_seat_workspace_id_seat_id_team_id_valid_from_pk" PRIMARY KEY("workspace_id","seat_id","team_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "import_file" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"rows" integer NOT NULL,
	"object" text,
	"use" text NOT NULL,
	"consequence" text,
	CONSTRAINT "import_file_workspace_id_import_id_name_pk" PRIMARY KEY("workspace_id","import_id","name")
);
--> statement-breakpoint
CREATE TABLE "import_refusal" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"column" text,
	"value" text,
	"reason" text NOT NULL,
	CONSTRAINT "import_refusal_workspace_id_import_id_ordinal_pk" PRIMARY KEY("workspace_id","import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"state" text NOT NULL,
	"as_of" date NOT NULL,
	"requested_by_seat_id" uuid,
	"progress" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"totals" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"root" "bytea",
	"problem" text,
	"spool_name" text,
	"mapping" jsonb,
	"move_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"heartbeat_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "import_run_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "source" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"link_template" text,
	"are_subjects_allowed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "source_mapping" (
	"workspace_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"mapping" jsonb NOT NULL,
	"move_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_mapping_workspace_id_source_id_version_pk" PRIMARY KEY("workspace_id","source_id","version")
);
--> statement-breakpoint
CREATE TABLE "staged_record" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "staged_record_workspace_id_import_id_ordinal_pk" PRIMARY KEY("workspace_id","import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"currency" text NOT NULL,
	"clock_kind" text DEFAULT 'real' NOT NULL,
	"clock_at" timestamp (3) with time zone,
	"is_simulated" boolean DEFAULT false NOT NULL,
	"fiscal_calendar" jsonb NOT NULL,
	"small_deal_limit" numeric NOT NULL,
	"material_amount" numeric NOT NULL,
	"review_amount" numeric NOT NULL,
	"internal_domains" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"known_competitors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE INDEX "account_domain" ON "account" USING btree ("workspace_id","domain");--> statement-breakpoint
CREATE INDEX "contact_account" ON "contact" USING btree ("workspace_id","account_id");--> statement-breakpoint
CREATE INDEX "contact_email" ON "contact" USING btree ("workspace_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entry_move" ON "audit_entry" USING btree ("workspace_id","move_id");--> statement-breakpoint
CREATE INDEX "audit_entry_deal" ON "audit_entry" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "audit_entry_kind" ON "audit_entry" USING btree ("workspace_id","kind","seq");--> statement-breakpoint
CREATE INDEX "deal_state_closes" ON "deal_state" USING btree ("workspace_id","closes_on","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_amount" ON "deal_state" USING btree ("workspace_id","converted_minor","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_owner" ON "deal_state" USING btree ("workspace_id","owner_seat_id","closes_on");--> statement-breakpoint
CREATE INDEX "deal_state_due" ON "deal_state" USING btree ("workspace_id","changes_at");--> statement-breakpoint
CREATE INDEX "flag_rule" ON "flag" USING btree ("workspace_id","rule","state");--> statement-breakpoint
CREATE INDEX "item_state_heat" ON "item_state" USING btree ("workspace_id","item_key","state");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_move" ON "decision" USING btree ("workspace_id","move_id");--> statement-breakpoint
CREATE INDEX "decision_draft" ON "decision" USING btree ("workspace_id","draft_id");--> statement-breakpoint
CREATE INDEX "decision_deal" ON "decision" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "draft_deal" ON "draft" USING btree ("workspace_id","opportunity_id","state");--> statement-breakpoint
CREATE INDEX "fact_import" ON "fact" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "fact_link_fact" ON "fact_link" USING btree ("workspace_id","fact_id");--> statement-breakpoint
CREATE INDEX "signal_fact" ON "signal" USING btree ("workspace_id","fact_id");--> statement-breakpoint
CREATE INDEX "evidence_view_viewer" ON "evidence_view" USING btree ("workspace_id","viewer_seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "move_idempotency" ON "move" USING btree ("workspace_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "move_rolls_back" ON "move" USING btree ("workspace_id","rolls_back_id");--> statement-breakpoint
CREATE INDEX "move_xid" ON "move" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "move_deal" ON "move" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "commitment_entry_deal" ON "commitment_entry" USING btree ("workspace_id","opportunity_id","at");--> statement-breakpoint
CREATE INDEX "deal_team_seat" ON "deal_team" USING btree ("workspace_id","seat_id");--> statement-breakpoint
CREATE INDEX "opportunity_owner" ON "opportunity" USING btree ("workspace_id","owner_seat_id");--> statement-breakpoint
CREATE INDEX "opportunity_account" ON "opportunity" USING btree ("workspace_id","account_id");--> statement-breakpoint
CREATE INDEX "opportunity_line_deal" ON "opportunity_line" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "flag_response_deal" ON "flag_response" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "item_ruling_deal" ON "item_ruling" USING btree ("workspace_id","opportunity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_person" ON "seat" USING btree ("workspace_id","person_id");--> statement-breakpoint
CREATE INDEX "seat_of_person" ON "seat" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "seat_email" ON "seat" USING btree ("workspace_id","email");--> statement-breakpoint
CREATE INDEX "team_parent_of" ON "team_parent" USING btree ("workspace_id","parent_id");--> statement-breakpoint
CREATE INDEX "team_seat_of" ON "team_seat" USING btree ("workspace_id","team_id");--> statement-breakpoint
CREATE INDEX "import_run_source" ON "import_run" USING btree ("workspace_id","source_id");--> statement-breakpoint
CREATE INDEX "staged_record_kind" ON "staged_record" USING btree ("workspace_id","import_id","kind","record_id");
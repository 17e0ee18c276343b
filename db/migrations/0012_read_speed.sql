CREATE TABLE "deal_rollup" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"basis" text NOT NULL,
	"month" date,
	"owner_seat_id" uuid,
	"team_id" uuid,
	"category" text NOT NULL,
	"dollar_state" text,
	"outcome" text NOT NULL,
	"is_overdue" boolean NOT NULL,
	"is_not_gated" boolean NOT NULL,
	"lacks" text,
	"currency" text,
	"rate_table" text,
	"deals" integer NOT NULL,
	"total" numeric NOT NULL,
	"unconverted" numeric NOT NULL,
	"blocking_observable" bigint NOT NULL,
	"blocking_total" bigint NOT NULL,
	CONSTRAINT "deal_rollup_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "deal_state" ADD COLUMN "category_rank" smallint GENERATED ALWAYS AS (array_position(array['omitted', 'pipeline', 'best_case', 'most_likely', 'commit', 'closed'], category)::smallint) STORED;--> statement-breakpoint
ALTER TABLE "deal_state" ADD COLUMN "state_rank" smallint GENERATED ALWAYS AS (array_position(array['contradicted', 'gap', 'waived', 'evidenced'], dollar_state)::smallint) STORED;--> statement-breakpoint
ALTER TABLE "deal_state" ADD COLUMN "phase_rank" smallint GENERATED ALWAYS AS (array_position(array['discovery', 'qualification', 'evaluation', 'proposal', 'negotiation', 'won', 'lost', 'void'], phase)::smallint) STORED;--> statement-breakpoint
CREATE INDEX "deal_rollup_month" ON "deal_rollup" USING btree ("workspace_id","month");--> statement-breakpoint
CREATE INDEX "deal_state_by_name" ON "deal_state" USING btree ("workspace_id","name","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_account" ON "deal_state" USING btree ("workspace_id","account_name","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_owner" ON "deal_state" USING btree ("workspace_id","owner_name","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_category" ON "deal_state" USING btree ("workspace_id","category_rank","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_state" ON "deal_state" USING btree ("workspace_id","state_rank","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_phase" ON "deal_state" USING btree ("workspace_id","phase_rank","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_phase_counted" ON "deal_state" USING btree ("workspace_id","phase_rank","opportunity_id") WHERE category <> 'omitted';--> statement-breakpoint
CREATE INDEX "deal_state_by_gaps" ON "deal_state" USING btree ("workspace_id","gaps","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_flags" ON "deal_state" USING btree ("workspace_id","open_flags","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_drafts" ON "deal_state" USING btree ("workspace_id","open_drafts","opportunity_id");--> statement-breakpoint
CREATE INDEX "deal_state_by_last_fact" ON "deal_state" USING btree ("workspace_id","last_fact_at","opportunity_id");
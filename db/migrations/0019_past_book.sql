CREATE TABLE "past_book" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"known_as" text NOT NULL,
	"basis" text NOT NULL,
	"seq" bigint NOT NULL,
	"rules" text NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"problem" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "past_book_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "past_line" (
	"workspace_id" uuid NOT NULL,
	"past_book_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"owner_seat_id" uuid,
	"team_id" uuid,
	"team_path" jsonb NOT NULL,
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
	"gaps" smallint NOT NULL,
	"open_flags" smallint NOT NULL,
	"is_overdue" boolean NOT NULL,
	"gone" text,
	CONSTRAINT "past_line_workspace_id_past_book_id_opportunity_id_pk" PRIMARY KEY("workspace_id","past_book_id","opportunity_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "past_book_key" ON "past_book" USING btree ("workspace_id","effective_at","known_as","basis","seq","rules");--> statement-breakpoint
CREATE INDEX "past_line_deal" ON "past_line" USING btree ("workspace_id","opportunity_id");
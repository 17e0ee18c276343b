CREATE TABLE "quota" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"node_kind" text NOT NULL,
	"node_id" uuid NOT NULL,
	"period_key" text NOT NULL,
	"amount" numeric,
	"currency" text NOT NULL,
	"effective_from" date NOT NULL,
	"move_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quota_workspace_id_id_version_pk" PRIMARY KEY("workspace_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "plan_rate" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"version" integer NOT NULL,
	"currency" text NOT NULL,
	"valid_from" date NOT NULL,
	"rate" numeric NOT NULL,
	CONSTRAINT "plan_rate_workspace_id_kind_fiscal_year_version_currency_valid_from_pk" PRIMARY KEY("workspace_id","kind","fiscal_year","version","currency","valid_from")
);
--> statement-breakpoint
CREATE TABLE "rate_table" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"version" integer NOT NULL,
	"reporting_currency" text NOT NULL,
	"move_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rate_table_workspace_id_kind_fiscal_year_version_pk" PRIMARY KEY("workspace_id","kind","fiscal_year","version")
);
--> statement-breakpoint
ALTER TABLE "deal_state" ADD COLUMN "rate" numeric;--> statement-breakpoint
ALTER TABLE "deal_state" ADD COLUMN "rate_table" text;--> statement-breakpoint
CREATE INDEX "quota_period" ON "quota" USING btree ("workspace_id","period_key","node_id");
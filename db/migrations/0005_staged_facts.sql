CREATE TABLE "staged_fact" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"f" smallint,
	"digest" "bytea" NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"side" text NOT NULL,
	"strength" smallint NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"label" text NOT NULL,
	"link" text,
	"is_cancelled" boolean NOT NULL,
	"is_automatic" boolean NOT NULL,
	"participants" jsonb NOT NULL,
	"attributes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staged_link" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"how" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staged_row" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"f" smallint NOT NULL,
	"rows" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staged_signal" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"extractor" text NOT NULL,
	"side" text NOT NULL,
	"strength" smallint NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "staged_fact_import" ON "staged_fact" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "staged_link_import" ON "staged_link" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "staged_row_import" ON "staged_row" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "staged_signal_import" ON "staged_signal" USING btree ("workspace_id","import_id");
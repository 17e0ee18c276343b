CREATE TABLE "tie_out" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"category" text NOT NULL,
	"version" integer NOT NULL,
	"deals" integer NOT NULL,
	"amount" numeric NOT NULL,
	"imported_deals" integer NOT NULL,
	"imported_amount" numeric NOT NULL,
	"reason_code" text,
	"note" text,
	"seat_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "tie_out_workspace_id_import_id_currency_category_version_pk" PRIMARY KEY("workspace_id","import_id","currency","category","version")
);
--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "goes_at_once" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "dry_run" jsonb;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "held" jsonb;
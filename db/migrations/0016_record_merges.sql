CREATE TABLE "product_merge" (
	"workspace_id" uuid NOT NULL,
	"product" text NOT NULL,
	"into_product" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"import_id" uuid,
	"move_id" uuid,
	"decided_at" timestamp (3) with time zone,
	"decided_by_seat_id" uuid,
	CONSTRAINT "product_merge_workspace_id_product_into_product_pk" PRIMARY KEY("workspace_id","product","into_product")
);
--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "source_account_id" uuid;--> statement-breakpoint
ALTER TABLE "opportunity" ADD COLUMN "source_account_id" uuid;--> statement-breakpoint
ALTER TABLE "opportunity_line" ADD COLUMN "source_product" text;--> statement-breakpoint
CREATE INDEX "opportunity_source_account" ON "opportunity" USING btree ("workspace_id","source_account_id") WHERE source_account_id is not null;
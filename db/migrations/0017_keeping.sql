CREATE TABLE "hold" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"because" text NOT NULL,
	"placed_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"released_by" text,
	"released_at" timestamp (3) with time zone,
	"move_id" uuid NOT NULL,
	CONSTRAINT "hold_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "labels_erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "is_render_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "successor_seq" bigint;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "successor_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "retention" jsonb;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "retention_proposed" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "hold_in_force" ON "hold" USING btree ("workspace_id","subject_id") WHERE "hold"."released_at" is null;
CREATE TABLE "checkpoint" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"root" "bytea" NOT NULL,
	"note" text NOT NULL,
	"rotation" integer NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "checkpoint_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "checkpoint_lodging" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"checkpoint_id" uuid NOT NULL,
	"place" text NOT NULL,
	"lodged_on" date NOT NULL,
	"seat_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "checkpoint_lodging_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "log_check" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"requested_by_seat_id" uuid,
	"size" bigint DEFAULT 0 NOT NULL,
	"done" bigint DEFAULT 0 NOT NULL,
	"root" "bytea",
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problem_count" integer DEFAULT 0 NOT NULL,
	"erased_values" integer DEFAULT 0 NOT NULL,
	"compared" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"move_id" uuid NOT NULL,
	CONSTRAINT "log_check_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "checkpoint_made" ON "checkpoint" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "checkpoint_lodging_made" ON "checkpoint_lodging" USING btree ("workspace_id","lodged_on");--> statement-breakpoint
CREATE INDEX "log_check_made" ON "log_check" USING btree ("workspace_id","created_at");
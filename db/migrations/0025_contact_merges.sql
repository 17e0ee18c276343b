CREATE TABLE "contact_lineage" (
	"workspace_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"into_contact_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"import_id" uuid,
	"move_id" uuid,
	"decided_at" timestamp (3) with time zone,
	"decided_by_seat_id" uuid,
	CONSTRAINT "contact_lineage_workspace_id_contact_id_into_contact_id_pk" PRIMARY KEY("workspace_id","contact_id","into_contact_id")
);

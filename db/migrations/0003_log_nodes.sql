CREATE TABLE "audit_node" (
	"workspace_id" uuid NOT NULL,
	"level" smallint NOT NULL,
	"index" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_node_workspace_id_level_index_pk" PRIMARY KEY("workspace_id","level","index")
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"workspace_id" uuid NOT NULL,
	"rotation" integer NOT NULL,
	"public_key" "bytea" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"move_id" uuid NOT NULL,
	CONSTRAINT "signing_key_workspace_id_rotation_pk" PRIMARY KEY("workspace_id","rotation")
);

CREATE TABLE "division" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"parent_code" text,
	"path" text[] NOT NULL,
	"aliases" text[] DEFAULT '{}'::text[] NOT NULL,
	"seat_lng" double precision,
	"seat_lat" double precision,
	"seat_source" text,
	"polygon" jsonb,
	"bbox" jsonb,
	"schematic" boolean DEFAULT false NOT NULL,
	"boundary_source" text,
	"boundary_vintage" text,
	"valid_from" text,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"quarter" text NOT NULL,
	"division_code" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"sheet_name" text,
	"other_sheets" jsonb NOT NULL,
	"header_row" integer NOT NULL,
	"header_hash" text NOT NULL,
	"columns" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"mapping_remembered" boolean NOT NULL,
	"titles" jsonb NOT NULL,
	"ignored" jsonb NOT NULL,
	"datum" text,
	"evidence" jsonb NOT NULL,
	"status" text NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"header_hash" text NOT NULL,
	"division_code" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"datum" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mapping_header_hash_division_code_pk" PRIMARY KEY("header_hash","division_code")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"batch_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"outcome" text NOT NULL,
	"cells" jsonb NOT NULL,
	"groups" jsonb NOT NULL,
	"candidate" jsonb,
	"organisation_id" uuid,
	"difference" jsonb NOT NULL,
	"kept" jsonb NOT NULL,
	"issues" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"edits" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"remembered" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_row_batch_id_row_number_pk" PRIMARY KEY("batch_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_state" (
	"organisation_id" uuid NOT NULL,
	"from_quarter" text NOT NULL,
	"division_code" text NOT NULL,
	"sector" text NOT NULL,
	"uscc" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"name_initials" text NOT NULL,
	"industry" text,
	"address" text,
	"lng" double precision,
	"lat" double precision,
	"location" jsonb,
	"employees" integer,
	"members" integer,
	"founded" text,
	"status" text NOT NULL,
	"party_organisation_id" uuid,
	"source" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_state_organisation_id_from_quarter_pk" PRIMARY KEY("organisation_id","from_quarter"),
	CONSTRAINT "quarter_form" CHECK ("organisation_state"."from_quarter" ~ '^[0-9]{4}Q[1-4]$'),
	CONSTRAINT "point_whole" CHECK (("organisation_state"."lng" is null) = ("organisation_state"."lat" is null)),
	CONSTRAINT "counts_positive" CHECK (coalesce("organisation_state"."employees", 0) >= 0 and coalesce("organisation_state"."members", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "party_organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "party_organisation_state" (
	"party_organisation_id" uuid NOT NULL,
	"from_quarter" text NOT NULL,
	"division_code" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"kind" text NOT NULL,
	"formation" text NOT NULL,
	"lead_organisation_id" uuid,
	"secretary" text DEFAULT 'vacant' NOT NULL,
	"dissolved" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "party_organisation_state_party_organisation_id_from_quarter_pk" PRIMARY KEY("party_organisation_id","from_quarter")
);
--> statement-breakpoint
CREATE TABLE "star_grade" (
	"party_organisation_id" uuid NOT NULL,
	"from_quarter" text NOT NULL,
	"half_year" text NOT NULL,
	"grade" integer NOT NULL,
	"evidence" text,
	CONSTRAINT "star_grade_party_organisation_id_from_quarter_pk" PRIMARY KEY("party_organisation_id","from_quarter"),
	CONSTRAINT "grade_range" CHECK ("star_grade"."grade" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"operation_id" uuid NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"quarter" text,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"actor" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threshold" (
	"key" text NOT NULL,
	"from_year" integer NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "threshold_key_from_year_pk" PRIMARY KEY("key","from_year")
);
--> statement-breakpoint
CREATE TABLE "venue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_quarter" text NOT NULL,
	"until_quarter" text,
	"division_code" text NOT NULL,
	"host_division_code" text,
	"organisation_id" uuid,
	"host_kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"lng" double precision,
	"lat" double precision,
	"capacity_people" integer NOT NULL,
	"open_for_sharing" boolean NOT NULL,
	"opening_hours" jsonb NOT NULL,
	"six_haves" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_state" ADD CONSTRAINT "organisation_state_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_state" ADD CONSTRAINT "organisation_state_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_state" ADD CONSTRAINT "organisation_state_party_organisation_id_party_organisation_id_fk" FOREIGN KEY ("party_organisation_id") REFERENCES "public"."party_organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_organisation_state" ADD CONSTRAINT "party_organisation_state_party_organisation_id_party_organisation_id_fk" FOREIGN KEY ("party_organisation_id") REFERENCES "public"."party_organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_organisation_state" ADD CONSTRAINT "party_organisation_state_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_grade" ADD CONSTRAINT "star_grade_party_organisation_id_party_organisation_id_fk" FOREIGN KEY ("party_organisation_id") REFERENCES "public"."party_organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_host_division_code_division_code_fk" FOREIGN KEY ("host_division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "division_parent_code_index" ON "division" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "division_path_index" ON "division" USING gin ("path");--> statement-breakpoint
CREATE INDEX "import_row_fingerprint_index" ON "import_row" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "organisation_state_division_code_index" ON "organisation_state" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "organisation_state_uscc_index" ON "organisation_state" USING btree ("uscc");--> statement-breakpoint
CREATE INDEX "organisation_state_name_key_index" ON "organisation_state" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "revision_entity_entity_id_index" ON "revision" USING btree ("entity","entity_id");
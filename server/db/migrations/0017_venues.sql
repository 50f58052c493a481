CREATE TABLE "road_network" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"file_name" text NOT NULL,
	"imported_on" text NOT NULL,
	"sha256" text NOT NULL,
	"bbox" jsonb NOT NULL,
	"junctions" integer NOT NULL,
	"roads" integer NOT NULL,
	"length_metres" double precision NOT NULL,
	"report" jsonb NOT NULL,
	"bytes" "bytea" NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"quarter" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"rule" jsonb NOT NULL,
	"corrections" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"status" text NOT NULL,
	"sent_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"actor_post" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue_share" (
	"id" uuid PRIMARY KEY NOT NULL,
	"venue_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"host_division_code" text NOT NULL,
	"status" text NOT NULL,
	"people" integer NOT NULL,
	"purpose" text,
	"note" text,
	"proposed_on" text NOT NULL,
	"answered_on" text,
	"agreed_on" text,
	"ended_on" text,
	"plan_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "venue_share_status" CHECK ("venue_share"."status" in ('proposed', 'offered', 'agreed', 'declined', 'withdrawn', 'ended')),
	CONSTRAINT "venue_share_people" CHECK ("venue_share"."people" >= 1)
);
--> statement-breakpoint
CREATE TABLE "venue_share_slot" (
	"share_id" uuid NOT NULL,
	"venue_id" uuid NOT NULL,
	"weekday" text NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"held" boolean NOT NULL,
	CONSTRAINT "venue_share_slot_share_id_weekday_from_minute_pk" PRIMARY KEY("share_id","weekday","from_minute"),
	CONSTRAINT "venue_share_slot_times" CHECK (0 <= "venue_share_slot"."from_minute" and "venue_share_slot"."from_minute" < "venue_share_slot"."to_minute" and "venue_share_slot"."to_minute" <= 1440 and "venue_share_slot"."from_minute" % 15 = 0 and "venue_share_slot"."to_minute" % 15 = 0),
	CONSTRAINT "venue_share_slot_weekday" CHECK ("venue_share_slot"."weekday" in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'))
);
--> statement-breakpoint
CREATE TABLE "venue_share_use" (
	"share_id" uuid NOT NULL,
	"used_on" text NOT NULL,
	"people" integer,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "venue_share_use_share_id_used_on_pk" PRIMARY KEY("share_id","used_on")
);
--> statement-breakpoint
CREATE TABLE "venue_slot_cell" (
	"venue_id" uuid NOT NULL,
	"weekday" text NOT NULL,
	"quarter_hour" integer NOT NULL,
	"share_id" uuid NOT NULL,
	CONSTRAINT "venue_slot_cell_venue_id_weekday_quarter_hour_pk" PRIMARY KEY("venue_id","weekday","quarter_hour")
);
--> statement-breakpoint
CREATE TABLE "have_checklist" (
	"from_year" integer PRIMARY KEY NOT NULL,
	"items" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"venue_id" uuid NOT NULL,
	"have" text,
	"bytes" "bytea" NOT NULL,
	"width_pixels" integer NOT NULL,
	"height_pixels" integer NOT NULL,
	"taken_on" text,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "venue" DROP CONSTRAINT "venue_pkey";--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_id_from_quarter_pk" PRIMARY KEY("id","from_quarter");--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "sharing_terms" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "contact_post" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "contact_telephone" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "condition" text DEFAULT 'good' NOT NULL;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "visited_on" text;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "venue" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "venue_plan" ADD CONSTRAINT "venue_plan_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue_share" ADD CONSTRAINT "venue_share_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue_share" ADD CONSTRAINT "venue_share_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue_share" ADD CONSTRAINT "venue_share_host_division_code_division_code_fk" FOREIGN KEY ("host_division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue_share_slot" ADD CONSTRAINT "venue_share_slot_share_id_venue_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."venue_share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue_share_use" ADD CONSTRAINT "venue_share_use_share_id_venue_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."venue_share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "venue_plan_division_code_index" ON "venue_plan" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "venue_share_venue_id_index" ON "venue_share" USING btree ("venue_id");--> statement-breakpoint
CREATE INDEX "venue_share_organisation_id_index" ON "venue_share" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "venue_share_division_code_index" ON "venue_share" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "venue_share_host_division_code_index" ON "venue_share" USING btree ("host_division_code");--> statement-breakpoint
CREATE INDEX "venue_share_slot_venue_id_index" ON "venue_share_slot" USING btree ("venue_id");--> statement-breakpoint
CREATE INDEX "venue_photo_venue_id_index" ON "venue_photo" USING btree ("venue_id");--> statement-breakpoint
CREATE INDEX "venue_division_code_index" ON "venue" USING btree ("division_code");--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_condition" CHECK ("venue"."condition" in ('good', 'fair', 'repair', 'closed'));--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_capacity" CHECK ("venue"."capacity_people" >= 0);
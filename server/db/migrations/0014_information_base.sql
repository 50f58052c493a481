CREATE TABLE "access_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "access_token_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "grading_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party_organisation_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"half_year" text NOT NULL,
	"stage" text NOT NULL,
	"scores" jsonb NOT NULL,
	"grade" integer,
	"evidence" text,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "grading_review_partyOrganisationId_halfYear_unique" UNIQUE("party_organisation_id","half_year")
);
--> statement-breakpoint
CREATE TABLE "instructor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate_number" text NOT NULL,
	"division_code" text NOT NULL,
	"post" text NOT NULL,
	"office_telephone" text,
	"mode" text NOT NULL,
	"area_codes" text[] NOT NULL,
	"area" jsonb,
	"from_quarter" text NOT NULL,
	"until_quarter" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "instructor_certificateNumber_unique" UNIQUE("certificate_number")
);
--> statement-breakpoint
CREATE TABLE "instructor_assignment" (
	"organisation_id" uuid NOT NULL,
	"from_quarter" text NOT NULL,
	"instructor_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "instructor_assignment_organisation_id_from_quarter_pk" PRIMARY KEY("organisation_id","from_quarter")
);
--> statement-breakpoint
CREATE TABLE "instructor_duty" (
	"instructor_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"done_on" text NOT NULL,
	"note" text,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "instructor_duty_instructor_id_kind_period_pk" PRIMARY KEY("instructor_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" uuid PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"name" text NOT NULL,
	"from_date" text NOT NULL,
	"to_date" text NOT NULL,
	"goal" integer,
	"closed" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "liaison_plan" (
	"organisation_id" uuid NOT NULL,
	"from_quarter" text NOT NULL,
	"reason" text NOT NULL,
	"reason_note" text,
	"responsible_role" text NOT NULL,
	"next_step" text NOT NULL,
	"due_on" text NOT NULL,
	"done_on" text,
	"campaign_id" uuid,
	"closed" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "liaison_plan_organisation_id_from_quarter_pk" PRIMARY KEY("organisation_id","from_quarter")
);
--> statement-breakpoint
CREATE TABLE "grading_standard" (
	"from_half_year" text PRIMARY KEY NOT NULL,
	"standard" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target" (
	"year" integer NOT NULL,
	"level" text NOT NULL,
	"indicator" text NOT NULL,
	"value" double precision,
	"version" integer DEFAULT 1 NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "target_year_level_indicator_pk" PRIMARY KEY("year","level","indicator")
);
--> statement-breakpoint
ALTER TABLE "organisation_state" ADD COLUMN "activists" integer;--> statement-breakpoint
ALTER TABLE "organisation_state" ADD COLUMN "developed_this_year" integer;--> statement-breakpoint
ALTER TABLE "party_organisation_state" ADD COLUMN "founded" text;--> statement-breakpoint
ALTER TABLE "party_organisation_state" ADD COLUMN "election_due_on" text;--> statement-breakpoint
ALTER TABLE "party_organisation_state" ADD COLUMN "honours" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "tallies" jsonb;--> statement-breakpoint
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_review" ADD CONSTRAINT "grading_review_party_organisation_id_party_organisation_id_fk" FOREIGN KEY ("party_organisation_id") REFERENCES "public"."party_organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_review" ADD CONSTRAINT "grading_review_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructor" ADD CONSTRAINT "instructor_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructor_assignment" ADD CONSTRAINT "instructor_assignment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructor_assignment" ADD CONSTRAINT "instructor_assignment_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructor_duty" ADD CONSTRAINT "instructor_duty_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liaison_plan" ADD CONSTRAINT "liaison_plan_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liaison_plan" ADD CONSTRAINT "liaison_plan_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_token_account_id_index" ON "access_token" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "grading_review_half_year_division_code_index" ON "grading_review" USING btree ("half_year","division_code");--> statement-breakpoint
CREATE INDEX "instructor_division_code_index" ON "instructor" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "instructor_assignment_instructor_id_index" ON "instructor_assignment" USING btree ("instructor_id");--> statement-breakpoint
CREATE INDEX "campaign_division_code_index" ON "campaign" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "liaison_plan_campaign_id_index" ON "liaison_plan" USING btree ("campaign_id");--> statement-breakpoint
ALTER TABLE "organisation_state" ADD CONSTRAINT "more_counts_positive" CHECK (coalesce("organisation_state"."activists", 0) >= 0 and coalesce("organisation_state"."developed_this_year", 0) >= 0);
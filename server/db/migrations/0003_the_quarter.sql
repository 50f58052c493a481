CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"role" text NOT NULL,
	"office_telephone" text,
	"password_hash" text NOT NULL,
	"must_change_password" boolean NOT NULL,
	"totp_secret" text,
	"totp_used_step" integer,
	"suspended" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "account_division" (
	"account_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	CONSTRAINT "account_division_account_id_division_code_pk" PRIMARY KEY("account_id","division_code")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"address" text,
	"client" text,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "division_past" (
	"code" text NOT NULL,
	"until_quarter" text NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "division_past_code_until_quarter_pk" PRIMARY KEY("code","until_quarter")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"division_code" text NOT NULL,
	"quarter" text NOT NULL,
	"occasion" text NOT NULL,
	"params" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notice_accountId_occasion_unique" UNIQUE("account_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "organisation_division" (
	"organisation_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	CONSTRAINT "organisation_division_organisation_id_division_code_pk" PRIMARY KEY("organisation_id","division_code")
);
--> statement-breakpoint
CREATE TABLE "finding_answer" (
	"organisation_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"fingerprint" text NOT NULL,
	"division_code" text NOT NULL,
	"quarter" text NOT NULL,
	"answer" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "finding_answer_organisation_id_rule_fingerprint_pk" PRIMARY KEY("organisation_id","rule","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "quarter_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"quarter" text NOT NULL,
	"revision" integer NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" text,
	"confirmed_count" integer,
	"first_submitted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quarter_report_divisionCode_quarter_revision_unique" UNIQUE("division_code","quarter","revision"),
	CONSTRAINT "report_quarter_form" CHECK ("quarter_report"."quarter" ~ '^[0-9]{4}Q[1-4]$'),
	CONSTRAINT "report_status" CHECK ("quarter_report"."status" in ('draft', 'submitted', 'accepted', 'published', 'returned')),
	CONSTRAINT "report_revision" CHECK ("quarter_report"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "report_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"organisation_id" uuid,
	"lng" double precision,
	"lat" double precision,
	"text" text NOT NULL,
	"actor" text NOT NULL,
	"actor_post" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reply" text,
	"resolved_by" text,
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "report_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"actor_post" text NOT NULL,
	"address" text,
	"note" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"quarter" text NOT NULL,
	"revision" integer NOT NULL,
	"facts" text NOT NULL,
	"sha256" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sweep_decision" (
	"department" text NOT NULL,
	"division_code" text NOT NULL,
	"key" text NOT NULL,
	"verdict" text NOT NULL,
	"organisation_id" uuid,
	"note" text,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sweep_decision_department_division_code_key_pk" PRIMARY KEY("department","division_code","key")
);
--> statement-breakpoint
CREATE TABLE "sweep_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"quarter" text NOT NULL,
	"department" text NOT NULL,
	"list_date" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sweep_row" (
	"list_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"name" text NOT NULL,
	"uscc" text,
	"address" text,
	"division_code" text,
	"employees" integer,
	"key" text NOT NULL,
	"match" text NOT NULL,
	"organisation_id" uuid,
	"candidates" jsonb NOT NULL,
	"verdict" text,
	"note" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "sweep_row_list_id_row_number_pk" PRIMARY KEY("list_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "account_division" ADD CONSTRAINT "account_division_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_division" ADD CONSTRAINT "account_division_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_division" ADD CONSTRAINT "organisation_division_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_division" ADD CONSTRAINT "organisation_division_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarter_report" ADD CONSTRAINT "quarter_report_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_quarter_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."quarter_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_quarter_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."quarter_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_report_id_quarter_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."quarter_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweep_list" ADD CONSTRAINT "sweep_list_division_code_division_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."division"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweep_row" ADD CONSTRAINT "sweep_row_list_id_sweep_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."sweep_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweep_row" ADD CONSTRAINT "sweep_row_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_account_id_index" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "notice_account_id_read_at_index" ON "notice" USING btree ("account_id","read_at");--> statement-breakpoint
CREATE INDEX "organisation_division_division_code_index" ON "organisation_division" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "quarter_report_quarter_index" ON "quarter_report" USING btree ("quarter");--> statement-breakpoint
CREATE INDEX "report_comment_report_id_index" ON "report_comment" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_event_report_id_index" ON "report_event" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "sweep_list_division_code_quarter_index" ON "sweep_list" USING btree ("division_code","quarter");
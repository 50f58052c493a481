CREATE TABLE "division_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"from_quarter" text NOT NULL,
	"name" text NOT NULL,
	"name_before" text,
	"merged" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"actor_post" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "division" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "division" ADD COLUMN "decided" boolean DEFAULT false NOT NULL;
ALTER TABLE "account" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_comment" ADD COLUMN "sent_at" timestamp with time zone;
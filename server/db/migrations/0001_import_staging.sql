ALTER TABLE "import_row" ALTER COLUMN "raw" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ALTER COLUMN "difference" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "other_sheets" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "header_hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "columns" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "mapping_remembered" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "titles" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "ignored" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "evidence" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "cells" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "groups" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "kept" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "edits" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "fingerprint" text NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "remembered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "import_row_fingerprint_index" ON "import_row" USING btree ("fingerprint");
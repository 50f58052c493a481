ALTER TABLE "revision" ADD COLUMN "undoes" uuid;--> statement-breakpoint
CREATE INDEX "revision_operation_id_index" ON "revision" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "revision_actor_index" ON "revision" USING btree ("actor");
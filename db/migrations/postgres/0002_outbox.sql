ALTER TABLE "outbox" ADD COLUMN "council_id" text;--> statement-breakpoint
CREATE INDEX "outbox_council" ON "outbox" USING btree ("council_id","created_at");
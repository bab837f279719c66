ALTER TABLE "listings" ADD COLUMN "minimum_age" double precision;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "maximum_age" double precision;--> statement-breakpoint
ALTER TABLE "feed_services" ADD COLUMN "origin_id" text;--> statement-breakpoint
CREATE INDEX "feed_services_source" ON "feed_services" USING btree ("source_id");
CREATE TABLE "rate_holds" (
	"rate_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"distance" integer,
	CONSTRAINT "rate_holds_rate_id_listing_id_pk" PRIMARY KEY("rate_id","listing_id")
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "minimum_age" double precision;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "maximum_age" double precision;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "registered" boolean;--> statement-breakpoint
ALTER TABLE "feed_services" ADD COLUMN "origin_id" text;--> statement-breakpoint
ALTER TABLE "category_changes" ADD COLUMN "rules" jsonb;--> statement-breakpoint
ALTER TABLE "rate_holds" ADD CONSTRAINT "rate_holds_rate_id_rate_agreements_id_fk" FOREIGN KEY ("rate_id") REFERENCES "public"."rate_agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_holds" ADD CONSTRAINT "rate_holds_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rate_holds_listing" ON "rate_holds" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "feed_services_source" ON "feed_services" USING btree ("source_id");
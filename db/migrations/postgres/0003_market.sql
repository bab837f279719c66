CREATE TABLE "agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"wording" text NOT NULL,
	"words" text NOT NULL,
	"user_id" text NOT NULL,
	"agreed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"bank_name" text NOT NULL,
	"sort_code" text NOT NULL,
	"account" text NOT NULL,
	"state" text NOT NULL,
	"counts_from" timestamp (3) with time zone NOT NULL,
	"asked_by_user_id" text NOT NULL,
	"ended_by_user_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"way" text NOT NULL,
	"council_id" text NOT NULL,
	"words" text NOT NULL,
	"state" text NOT NULL,
	"decided_by_user_id" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_emails" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text,
	"user_id" text,
	"email" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "join_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"answers" jsonb NOT NULL,
	"email" text,
	"user_id" text,
	"reminded_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"answers" jsonb NOT NULL,
	"state" text NOT NULL,
	"organisation_id" text,
	"decided_by_user_id" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approval_rules" (
	"council_id" text NOT NULL,
	"subject" text NOT NULL,
	"needs_approval" boolean NOT NULL,
	CONSTRAINT "approval_rules_council_id_subject_pk" PRIMARY KEY("council_id","subject")
);
--> statement-breakpoint
CREATE TABLE "category_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"category_id" text NOT NULL,
	"verb" text NOT NULL,
	"words" text NOT NULL,
	"before" jsonb NOT NULL,
	"by_user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "category_covers" (
	"category_id" text NOT NULL,
	"covered_by_id" text NOT NULL,
	"change_id" text NOT NULL,
	CONSTRAINT "category_covers_category_id_covered_by_id_change_id_pk" PRIMARY KEY("category_id","covered_by_id","change_id")
);
--> statement-breakpoint
CREATE TABLE "category_moves" (
	"change_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"facet" text NOT NULL,
	"from_id" text NOT NULL,
	"had_both" boolean DEFAULT false NOT NULL,
	CONSTRAINT "category_moves_change_id_listing_id_facet_from_id_pk" PRIMARY KEY("change_id","listing_id","facet","from_id")
);
--> statement-breakpoint
CREATE TABLE "category_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"category_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_specialisms" (
	"listing_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "listing_specialisms_listing_id_category_id_pk" PRIMARY KEY("listing_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "listing_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"by_user_id" text,
	"restores_number" integer,
	"council_id" text,
	"publishes" boolean DEFAULT false NOT NULL,
	"reason" text,
	"decided_by_user_id" text,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "still_right_asks" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"listing_ids" jsonb NOT NULL,
	"asked_on" date NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "facet" text DEFAULT 'shelf' NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "is_regulated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "not_included" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "languages" jsonb;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "access" jsonb;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "capacity" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "waiting_weeks" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "hours" jsonb;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "season_from" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "season_to" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "hidden_because" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "right_on" date;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "ask_on" date;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "asked_on" date;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "stepped_back_on" date;--> statement-breakpoint
ALTER TABLE "mail_tokens" ADD COLUMN "about_id" text;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_changes" ADD CONSTRAINT "bank_changes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_changes" ADD CONSTRAINT "bank_changes_asked_by_user_id_users_id_fk" FOREIGN KEY ("asked_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_emails" ADD CONSTRAINT "former_emails_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_emails" ADD CONSTRAINT "former_emails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_drafts" ADD CONSTRAINT "join_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_rules" ADD CONSTRAINT "approval_rules_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_changes" ADD CONSTRAINT "category_changes_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_changes" ADD CONSTRAINT "category_changes_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_covers" ADD CONSTRAINT "category_covers_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_covers" ADD CONSTRAINT "category_covers_covered_by_id_categories_id_fk" FOREIGN KEY ("covered_by_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_moves" ADD CONSTRAINT "category_moves_change_id_category_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."category_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_moves" ADD CONSTRAINT "category_moves_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_slugs" ADD CONSTRAINT "category_slugs_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_specialisms" ADD CONSTRAINT "listing_specialisms_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_specialisms" ADD CONSTRAINT "listing_specialisms_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "still_right_asks" ADD CONSTRAINT "still_right_asks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_once" ON "agreements" USING btree ("organisation_id","kind","wording");--> statement-breakpoint
CREATE INDEX "bank_changes_organisation" ON "bank_changes" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "bank_changes_state" ON "bank_changes" USING btree ("state");--> statement-breakpoint
CREATE INDEX "claims_council" ON "claims" USING btree ("council_id","state");--> statement-breakpoint
CREATE INDEX "claims_organisation" ON "claims" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "claims_user" ON "claims" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "former_emails_organisation" ON "former_emails" USING btree ("organisation_id","changed_at");--> statement-breakpoint
CREATE INDEX "former_emails_user" ON "former_emails" USING btree ("user_id","changed_at");--> statement-breakpoint
CREATE INDEX "join_drafts_changed" ON "join_drafts" USING btree ("finished_at","changed_at");--> statement-breakpoint
CREATE INDEX "join_requests_council" ON "join_requests" USING btree ("council_id","state");--> statement-breakpoint
CREATE INDEX "join_requests_user" ON "join_requests" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "category_changes_council" ON "category_changes" USING btree ("council_id","at");--> statement-breakpoint
CREATE INDEX "category_covers_change" ON "category_covers" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "category_slugs_category" ON "category_slugs" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "listing_specialisms_category" ON "listing_specialisms" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_versions_number" ON "listing_versions" USING btree ("listing_id","number");--> statement-breakpoint
CREATE INDEX "listing_versions_waiting" ON "listing_versions" USING btree ("council_id","state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "still_right_asks_token" ON "still_right_asks" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "still_right_asks_organisation" ON "still_right_asks" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "categories_parent" ON "categories" USING btree ("parent_id","position");--> statement-breakpoint
CREATE INDEX "listings_ask" ON "listings" USING btree ("ask_on");--> statement-breakpoint
CREATE INDEX "listings_asked" ON "listings" USING btree ("asked_on");--> statement-breakpoint
CREATE INDEX "mail_tokens_about" ON "mail_tokens" USING btree ("about_id");
CREATE TABLE "check_rules" (
	"council_id" text NOT NULL,
	"provider_kind" text NOT NULL,
	"kind" text NOT NULL,
	"is_asked" boolean NOT NULL,
	"least_pence" bigint,
	"changed_by_user_id" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_rules_council_id_provider_kind_kind_pk" PRIMARY KEY("council_id","provider_kind","kind")
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"council_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"said" text,
	"file_id" text,
	"amount_pence" bigint,
	"ends_on" date,
	"sent_by_user_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by_user_id" text,
	"reviewed_at" timestamp (3) with time zone,
	"seen_on" date,
	"return_reason" text,
	"return_words" text,
	"chased_days" integer,
	"end_told_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sent_by_user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sent_by_user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"council_id" text NOT NULL,
	"reason" text NOT NULL,
	"affected" jsonb NOT NULL,
	"suspended_by_user_id" text NOT NULL,
	"suspended_at" timestamp (3) with time zone NOT NULL,
	"lifted_by_user_id" text,
	"lifted_at" timestamp (3) with time zone,
	"lifted_reason" text
);
--> statement-breakpoint
CREATE TABLE "feed_offers" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"answer" text,
	"by_user_id" text,
	"answered_at" timestamp (3) with time zone,
	"is_open" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_pages" (
	"feed_id" text NOT NULL,
	"url" text NOT NULL,
	"etag" text,
	"last_modified" text,
	"source_ids" jsonb NOT NULL,
	"pages" integer NOT NULL,
	CONSTRAINT "feed_pages_feed_id_url_pk" PRIMARY KEY("feed_id","url")
);
--> statement-breakpoint
CREATE TABLE "feed_run_rows" (
	"run_id" text NOT NULL,
	"position" integer NOT NULL,
	"outcome" text NOT NULL,
	"source_id" text,
	"title" text,
	"reason" text NOT NULL,
	"listing_id" text,
	CONSTRAINT "feed_run_rows_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "feed_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"shape" text,
	"by_user_id" text,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"offered" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"missed" integer DEFAULT 0 NOT NULL,
	"hidden" integer DEFAULT 0 NOT NULL,
	"back" integer DEFAULT 0 NOT NULL,
	"bytes" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feed_services" (
	"feed_id" text NOT NULL,
	"source_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"hash" text NOT NULL,
	"modified" text,
	"misses" integer DEFAULT 0 NOT NULL,
	"hidden_at" timestamp (3) with time zone,
	"seen_run_id" text NOT NULL,
	CONSTRAINT "feed_services_feed_id_source_id_pk" PRIMARY KEY("feed_id","source_id")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"every" text NOT NULL,
	"category_id" text NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "open_ids" (
	"uuid" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "rate_agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"scope" text NOT NULL,
	"listing_id" text,
	"category_id" text,
	"terms" jsonb NOT NULL,
	"words" text,
	"from_day" date NOT NULL,
	"to_day" date,
	"state" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_by_user_id" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"answers_rate_id" text,
	"accepted_at" timestamp (3) with time zone,
	"answered_by_user_id" text,
	"answered_at" timestamp (3) with time zone,
	"answer_reason" text,
	"ended_by_user_id" text,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "search_settings" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"words" text NOT NULL,
	"organisation_id" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheet_import_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"sheet" text NOT NULL,
	"row_numbers" jsonb NOT NULL,
	"title" text NOT NULL,
	"plan" text NOT NULL,
	"state" text NOT NULL,
	"listing_id" text,
	"cells" jsonb NOT NULL,
	"differences" jsonb NOT NULL,
	"wanted" jsonb,
	"before" jsonb,
	"after" jsonb,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "sheet_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"notices" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "shared_links" (
	"id" text PRIMARY KEY NOT NULL,
	"shortlist_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"for_whom" text NOT NULL,
	"made_by_user_id" text,
	"mandate_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "shortlist_items" (
	"id" text PRIMARY KEY NOT NULL,
	"shortlist_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"note" text,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shortlists" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"visitor_hash" text,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_addresses" (
	"code" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "store_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "facet" text DEFAULT 'shelf' NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "is_regulated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "covered_by" jsonb;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "photos" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
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
ALTER TABLE "price_build_ups" ADD COLUMN "is_draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "price_build_ups" ADD COLUMN "activity" jsonb;--> statement-breakpoint
ALTER TABLE "price_build_ups" ADD COLUMN "price_pence" bigint;--> statement-breakpoint
ALTER TABLE "price_build_ups" ADD COLUMN "subsidy_words" text;--> statement-breakpoint
ALTER TABLE "price_build_ups" ADD COLUMN "saved_by_user_id" text;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "vat_reason" text;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "group_size" text DEFAULT '1 to 1' NOT NULL;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "least_minutes" integer;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "least_quantity" integer;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "travel" text;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "travel_pence" bigint;--> statement-breakpoint
ALTER TABLE "order_line_prices" ADD COLUMN "vat_reason" text;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "travel_pence" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_tokens" ADD COLUMN "about_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "checks" jsonb;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "photo" jsonb;--> statement-breakpoint
ALTER TABLE "check_rules" ADD CONSTRAINT "check_rules_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_sent_by_user_id_users_id_fk" FOREIGN KEY ("sent_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_offers" ADD CONSTRAINT "feed_offers_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_offers" ADD CONSTRAINT "feed_offers_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_pages" ADD CONSTRAINT "feed_pages_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_run_rows" ADD CONSTRAINT "feed_run_rows_run_id_feed_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."feed_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_runs" ADD CONSTRAINT "feed_runs_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_services" ADD CONSTRAINT "feed_services_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_services" ADD CONSTRAINT "feed_services_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "listing_specialisms" ADD CONSTRAINT "listing_specialisms_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_specialisms" ADD CONSTRAINT "listing_specialisms_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "still_right_asks" ADD CONSTRAINT "still_right_asks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_agreements" ADD CONSTRAINT "rate_agreements_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_agreements" ADD CONSTRAINT "rate_agreements_provider_id_organisations_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_agreements" ADD CONSTRAINT "rate_agreements_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_agreements" ADD CONSTRAINT "rate_agreements_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_agreements" ADD CONSTRAINT "rate_agreements_offered_by_user_id_users_id_fk" FOREIGN KEY ("offered_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_import_rows" ADD CONSTRAINT "sheet_import_rows_import_id_sheet_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."sheet_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_imports" ADD CONSTRAINT "sheet_imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_imports" ADD CONSTRAINT "sheet_imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_links" ADD CONSTRAINT "shared_links_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_links" ADD CONSTRAINT "shared_links_made_by_user_id_users_id_fk" FOREIGN KEY ("made_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_links" ADD CONSTRAINT "shared_links_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_items" ADD CONSTRAINT "shortlist_items_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_items" ADD CONSTRAINT "shortlist_items_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_addresses" ADD CONSTRAINT "store_addresses_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_questions" ADD CONSTRAINT "store_questions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checks_organisation" ON "checks" USING btree ("organisation_id","kind","sent_at");--> statement-breakpoint
CREATE INDEX "checks_council" ON "checks" USING btree ("council_id","state","sent_at");--> statement-breakpoint
CREATE INDEX "checks_ending" ON "checks" USING btree ("state","ends_on");--> statement-breakpoint
CREATE INDEX "photos_organisation" ON "photos" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "suspensions_organisation" ON "suspensions" USING btree ("organisation_id","suspended_at");--> statement-breakpoint
CREATE INDEX "feed_offers_listing" ON "feed_offers" USING btree ("listing_id","is_open");--> statement-breakpoint
CREATE INDEX "feed_runs_feed" ON "feed_runs" USING btree ("feed_id","started_at");--> statement-breakpoint
CREATE INDEX "feed_services_listing" ON "feed_services" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "feed_services_seen" ON "feed_services" USING btree ("feed_id","seen_run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_url" ON "feeds" USING btree ("council_id","url");--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_name" ON "feeds" USING btree ("name");--> statement-breakpoint
CREATE INDEX "feeds_due" ON "feeds" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "open_ids_ref" ON "open_ids" USING btree ("kind","ref");--> statement-breakpoint
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
CREATE INDEX "listing_specialisms_category" ON "listing_specialisms" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_versions_number" ON "listing_versions" USING btree ("listing_id","number");--> statement-breakpoint
CREATE INDEX "listing_versions_waiting" ON "listing_versions" USING btree ("council_id","state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "still_right_asks_token" ON "still_right_asks" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "still_right_asks_organisation" ON "still_right_asks" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "rate_agreements_provider" ON "rate_agreements" USING btree ("provider_id","council_id","state");--> statement-breakpoint
CREATE INDEX "rate_agreements_council" ON "rate_agreements" USING btree ("council_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "search_settings_number" ON "search_settings" USING btree ("number");--> statement-breakpoint
CREATE INDEX "search_settings_organisation" ON "search_settings" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_import_rows_place" ON "sheet_import_rows" USING btree ("import_id","position");--> statement-breakpoint
CREATE INDEX "sheet_import_rows_state" ON "sheet_import_rows" USING btree ("import_id","state");--> statement-breakpoint
CREATE INDEX "sheet_imports_organisation" ON "sheet_imports" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "sheet_imports_state" ON "sheet_imports" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "shared_links_hash" ON "shared_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "shared_links_shortlist" ON "shared_links" USING btree ("shortlist_id");--> statement-breakpoint
CREATE INDEX "shared_links_mandate" ON "shared_links" USING btree ("mandate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlist_items_once" ON "shortlist_items" USING btree ("shortlist_id","listing_id");--> statement-breakpoint
CREATE INDEX "shortlists_person" ON "shortlists" USING btree ("person_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlists_visitor" ON "shortlists" USING btree ("visitor_hash");--> statement-breakpoint
CREATE INDEX "store_addresses_organisation" ON "store_addresses" USING btree ("organisation_id","replaced_at");--> statement-breakpoint
CREATE UNIQUE INDEX "store_questions_key" ON "store_questions" USING btree ("key");--> statement-breakpoint
CREATE INDEX "store_questions_organisation" ON "store_questions" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "categories_parent" ON "categories" USING btree ("parent_id","position");--> statement-breakpoint
CREATE INDEX "listings_ask" ON "listings" USING btree ("ask_on");--> statement-breakpoint
CREATE INDEX "listings_asked" ON "listings" USING btree ("asked_on");--> statement-breakpoint
CREATE INDEX "listings_open" ON "listings" USING btree ("state","hidden_because","id","changed_at","organisation_id");--> statement-breakpoint
CREATE INDEX "listings_place" ON "listings" USING btree ("state","latitude");--> statement-breakpoint
CREATE INDEX "mail_tokens_about" ON "mail_tokens" USING btree ("about_id");
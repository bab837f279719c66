CREATE TABLE "budgets" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"council_id" text NOT NULL,
	"state" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"closing_days" integer DEFAULT 90 NOT NULL,
	"drafted_by_user_id" text NOT NULL,
	"confirmed_by_user_id" text,
	"confirmed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pots" (
	"id" text PRIMARY KEY NOT NULL,
	"budget_id" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"stream" text NOT NULL,
	"pence" bigint NOT NULL,
	"held_as" text NOT NULL,
	"payer_user_id" text,
	"payer_organisation_id" text,
	"release_pattern" text NOT NULL,
	"may_buy_categories" jsonb,
	"may_not_buy_categories" jsonb NOT NULL,
	"may_buy_in_house" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"pot_id" text NOT NULL,
	"due_on" date NOT NULL,
	"pence" bigint NOT NULL,
	"state" text NOT NULL,
	"run_id" text,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"tone" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "happenings" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"day" date NOT NULL,
	"starts_minute" integer NOT NULL,
	"ends_minute" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_districts" (
	"listing_id" text NOT NULL,
	"district" text NOT NULL,
	CONSTRAINT "listing_districts_listing_id_district_pk" PRIMARY KEY("listing_id","district")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"category_id" text NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"line_kind" text,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"description" text NOT NULL,
	"who_for" text,
	"included" text,
	"good_to_know" text,
	"checks" jsonb NOT NULL,
	"pictures" jsonb NOT NULL,
	"easy_read" jsonb,
	"is_free" boolean DEFAULT false NOT NULL,
	"when_words" text,
	"place_words" text,
	"district" text,
	"latitude" double precision,
	"longitude" double precision,
	"miles_served" integer,
	"delivery_pence" bigint,
	"return_days" integer,
	"notice_days" integer DEFAULT 0 NOT NULL,
	"late_cancel_hours" integer DEFAULT 0 NOT NULL,
	"late_cancel_percent" integer DEFAULT 0 NOT NULL,
	"source" text,
	"source_id" text,
	"source_on" date,
	"source_hash" text,
	"is_unclaimed" boolean DEFAULT false NOT NULL,
	"published_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postcode_districts" (
	"district" text PRIMARY KEY NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"name" text,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_build_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"unit" text NOT NULL,
	"year_words" text NOT NULL,
	"parts" jsonb NOT NULL,
	"capacity_units" integer NOT NULL,
	"used_units" integer NOT NULL,
	"published_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"council_id" text,
	"unit" text NOT NULL,
	"label" text NOT NULL,
	"band" text DEFAULT 'any' NOT NULL,
	"pence" bigint NOT NULL,
	"vat_basis_points" integer DEFAULT 0 NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"by_words" text NOT NULL,
	"stars" integer NOT NULL,
	"words" text NOT NULL,
	"answer" text,
	"written_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_tallies" (
	"id" text PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"words" text NOT NULL,
	"filters" text NOT NULL,
	"district" text NOT NULL,
	"found" integer NOT NULL,
	"times" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word_sightings" (
	"word_hash" text NOT NULL,
	"visitor_hash" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "search_word_sightings_word_hash_visitor_hash_pk" PRIMARY KEY("word_hash","visitor_hash")
);
--> statement-breakpoint
CREATE TABLE "exceptions" (
	"id" text PRIMARY KEY NOT NULL,
	"council_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"person_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"visit_id" text,
	"invoice_line_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by_user_id" text,
	"outcome" text,
	"outcome_words" text
);
--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"invoice_id" text NOT NULL,
	"position" integer NOT NULL,
	"person_id" text NOT NULL,
	"visit_id" text NOT NULL,
	"share_id" text NOT NULL,
	"pot_id" text NOT NULL,
	"words" text NOT NULL,
	"gross_pence" bigint NOT NULL,
	"net_pence" bigint NOT NULL,
	"vat_pence" bigint NOT NULL,
	"vat_basis_points" integer NOT NULL,
	"state" text NOT NULL,
	"credited_pence" bigint DEFAULT 0 NOT NULL,
	"paid_pence" bigint DEFAULT 0 NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by_user_id" text
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"council_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"payer" text NOT NULL,
	"payer_name" text NOT NULL,
	"state" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"gross_pence" bigint NOT NULL,
	"vat_pence" bigint NOT NULL,
	"vat_by_rate" jsonb NOT NULL,
	"no_vat_reason" text,
	"credits_invoice_id" text,
	"key" text NOT NULL,
	"made_by_user_id" text,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"book" text NOT NULL,
	"kind" text NOT NULL,
	"normal" text NOT NULL,
	"has_floor" boolean NOT NULL,
	"pot_id" text,
	"balance_pence" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_accounts_floor" CHECK (not "ledger_accounts"."has_floor" or "ledger_accounts"."balance_pence" >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_user_id" text,
	"person_id" text,
	"mandate_id" text,
	"reason_hash" text,
	"reference" text NOT NULL,
	"key" text NOT NULL,
	"reverses_entry_id" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_reasons" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"position" integer NOT NULL,
	"debit_account_id" text NOT NULL,
	"credit_account_id" text NOT NULL,
	"pence" bigint NOT NULL,
	CONSTRAINT "ledger_transfers_positive" CHECK ("ledger_transfers"."pence" > 0),
	CONSTRAINT "ledger_transfers_two_accounts" CHECK ("ledger_transfers"."debit_account_id" <> "ledger_transfers"."credit_account_id")
);
--> statement-breakpoint
CREATE TABLE "basket_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"basket_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"unit" text NOT NULL,
	"label" text NOT NULL,
	"schedule" jsonb NOT NULL,
	"pot_id" text,
	"note" text,
	"is_for_later" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "baskets" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_line_prices" (
	"id" text PRIMARY KEY NOT NULL,
	"line_id" text NOT NULL,
	"unit" text NOT NULL,
	"label" text NOT NULL,
	"band" text NOT NULL,
	"pence" bigint NOT NULL,
	"vat_basis_points" integer NOT NULL,
	"from_day" date NOT NULL,
	"is_private" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"person_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"line_kind" text NOT NULL,
	"title" text NOT NULL,
	"unit" text NOT NULL,
	"label" text NOT NULL,
	"cost_pence" bigint NOT NULL,
	"delivery_pence" bigint DEFAULT 0 NOT NULL,
	"delivery_address" text,
	"note" text,
	"notice_days" integer NOT NULL,
	"late_cancel_hours" integer NOT NULL,
	"late_cancel_percent" integer NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"placed_at" timestamp (3) with time zone,
	"chased_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"answered_by_user_id" text,
	"answer_reason" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"person_id" text NOT NULL,
	"council_id" text NOT NULL,
	"ordered_by_user_id" text NOT NULL,
	"mandate_id" text,
	"key" text NOT NULL,
	"about_me_shared" jsonb NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" text PRIMARY KEY NOT NULL,
	"line_id" text NOT NULL,
	"pot_id" text NOT NULL,
	"position" integer NOT NULL,
	"weight" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_shares" (
	"visit_id" text NOT NULL,
	"share_id" text NOT NULL,
	"held_pence" bigint NOT NULL,
	"delivered_pence" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "visit_shares_visit_id_share_id_pk" PRIMARY KEY("visit_id","share_id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"line_id" text NOT NULL,
	"person_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"state" text NOT NULL,
	"planned_day" date NOT NULL,
	"planned_start_minute" integer,
	"planned_minutes" integer,
	"quantity" integer DEFAULT 1 NOT NULL,
	"planned_pence" bigint NOT NULL,
	"delivered_day" date,
	"delivered_start_minute" integer,
	"delivered_minutes" integer,
	"delivered_quantity" integer,
	"delivered_pence" bigint,
	"delivered_by" text,
	"delivered_note" text,
	"recorded_at" timestamp (3) with time zone,
	"recorded_by_user_id" text,
	"chased_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by_user_id" text,
	"confirmed_pence" bigint,
	"queried_at" timestamp (3) with time zone,
	"queried_by_user_id" text,
	"query_reason" text,
	"settled_at" timestamp (3) with time zone,
	"settled_by_user_id" text,
	"settled_words" text,
	"cancelled_reason" text,
	"charge" text DEFAULT 'visit' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_lines" (
	"payment_id" text NOT NULL,
	"item_id" text NOT NULL,
	"pot_id" text NOT NULL,
	"pence" bigint NOT NULL,
	CONSTRAINT "payment_lines_payment_id_item_id_pk" PRIMARY KEY("payment_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text,
	"payer" text NOT NULL,
	"payee_organisation_id" text,
	"payee_person_id" text,
	"payee_user_id" text,
	"payee_name" text NOT NULL,
	"sort_code" text,
	"account" text,
	"pence" bigint NOT NULL,
	"state" text NOT NULL,
	"reference" text NOT NULL,
	"key" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by_user_id" text
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"organisation_id" text NOT NULL,
	"state" text NOT NULL,
	"made_by_user_id" text NOT NULL,
	"checked_by_user_id" text,
	"approved_by_user_id" text,
	"key" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "about_me" (
	"person_id" text PRIMARY KEY NOT NULL,
	"address" text,
	"phone" text,
	"how_to_get_in" text,
	"what_matters" text,
	"communication" text,
	"emergency_contact" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"user_id" text,
	"invitation" jsonb,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandate_caseworkers" (
	"id" text PRIMARY KEY NOT NULL,
	"mandate_id" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"user_id" text,
	"organisation_id" text,
	"powers" jsonb NOT NULL,
	"relation" text NOT NULL,
	"state" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"consent_how" text NOT NULL,
	"evidence" text,
	"evidence_on" date,
	"given_by_user_id" text NOT NULL,
	"second_officer_user_id" text,
	"ended_by_user_id" text,
	"ended_at" timestamp (3) with time zone,
	"ended_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"provider_type" text,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"story" text,
	"email" text,
	"phone" text,
	"address" text,
	"district" text,
	"council_id" text,
	"cost_centre" text,
	"vat_number" text,
	"vat_reason" text,
	"bank_name" text,
	"bank_sort_code" text,
	"bank_account" text,
	"invoices_agreed_at" timestamp (3) with time zone,
	"invoice_prefix" text,
	"is_unclaimed" boolean DEFAULT false NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"council_id" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"email" text,
	"phone" text,
	"address" text,
	"district" text,
	"born_on" date,
	"reference_number" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"password_hash" text NOT NULL,
	"totp_secret" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_last_step" integer,
	"email_confirmed_at" timestamp (3) with time zone,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"verb" text NOT NULL,
	"actor_user_id" text,
	"person_id" text,
	"mandate_id" text,
	"organisation_id" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"words" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"key" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stamps" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_drafted_by_user_id_users_id_fk" FOREIGN KEY ("drafted_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_confirmed_by_user_id_users_id_fk" FOREIGN KEY ("confirmed_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pots" ADD CONSTRAINT "pots_budget_id_budgets_id_fk" FOREIGN KEY ("budget_id") REFERENCES "public"."budgets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_pot_id_pots_id_fk" FOREIGN KEY ("pot_id") REFERENCES "public"."pots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "happenings" ADD CONSTRAINT "happenings_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_districts" ADD CONSTRAINT "listing_districts_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_build_ups" ADD CONSTRAINT "price_build_ups_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_settled_by_user_id_users_id_fk" FOREIGN KEY ("settled_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_provider_id_organisations_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_reasons" ADD CONSTRAINT "ledger_reasons_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfers" ADD CONSTRAINT "ledger_transfers_entry_id_ledger_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfers" ADD CONSTRAINT "ledger_transfers_debit_account_id_ledger_accounts_id_fk" FOREIGN KEY ("debit_account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfers" ADD CONSTRAINT "ledger_transfers_credit_account_id_ledger_accounts_id_fk" FOREIGN KEY ("credit_account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_basket_id_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."baskets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baskets" ADD CONSTRAINT "baskets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baskets" ADD CONSTRAINT "baskets_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line_prices" ADD CONSTRAINT "order_line_prices_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_provider_id_organisations_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_ordered_by_user_id_users_id_fk" FOREIGN KEY ("ordered_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_pot_id_pots_id_fk" FOREIGN KEY ("pot_id") REFERENCES "public"."pots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_shares" ADD CONSTRAINT "visit_shares_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_shares" ADD CONSTRAINT "visit_shares_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_lines" ADD CONSTRAINT "payment_lines_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_made_by_user_id_users_id_fk" FOREIGN KEY ("made_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_checked_by_user_id_users_id_fk" FOREIGN KEY ("checked_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_approved_by_user_id_users_id_fk" FOREIGN KEY ("approved_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "about_me" ADD CONSTRAINT "about_me_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_caseworkers" ADD CONSTRAINT "mandate_caseworkers_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_caseworkers" ADD CONSTRAINT "mandate_caseworkers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_council_id_organisations_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budgets_person" ON "budgets" USING btree ("person_id","starts_on");--> statement-breakpoint
CREATE INDEX "budgets_council" ON "budgets" USING btree ("council_id","state");--> statement-breakpoint
CREATE INDEX "pots_budget" ON "pots" USING btree ("budget_id","position");--> statement-breakpoint
CREATE INDEX "pots_payer" ON "pots" USING btree ("payer_organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_pot_due" ON "releases" USING btree ("pot_id","due_on");--> statement-breakpoint
CREATE INDEX "releases_due" ON "releases" USING btree ("state","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_slug" ON "categories" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "happenings_day" ON "happenings" USING btree ("day","starts_minute");--> statement-breakpoint
CREATE INDEX "happenings_listing" ON "happenings" USING btree ("listing_id","day");--> statement-breakpoint
CREATE INDEX "listing_districts_district" ON "listing_districts" USING btree ("district");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_slug" ON "listings" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "listings_organisation" ON "listings" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "listings_state" ON "listings" USING btree ("state","category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_source" ON "listings" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "price_build_ups_listing" ON "price_build_ups" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "prices_listing" ON "prices" USING btree ("listing_id","valid_from");--> statement-breakpoint
CREATE INDEX "prices_council" ON "prices" USING btree ("council_id");--> statement-breakpoint
CREATE INDEX "reviews_listing" ON "reviews" USING btree ("listing_id","written_on");--> statement-breakpoint
CREATE UNIQUE INDEX "search_tallies_key" ON "search_tallies" USING btree ("day","words","filters","district","found");--> statement-breakpoint
CREATE INDEX "exceptions_council" ON "exceptions" USING btree ("council_id","settled_at","opened_at");--> statement-breakpoint
CREATE INDEX "exceptions_visit" ON "exceptions" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "exceptions_line" ON "exceptions" USING btree ("invoice_line_id");--> statement-breakpoint
CREATE INDEX "invoice_lines_invoice" ON "invoice_lines" USING btree ("invoice_id","position");--> statement-breakpoint
CREATE INDEX "invoice_lines_visit" ON "invoice_lines" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "invoice_lines_pot" ON "invoice_lines" USING btree ("pot_id","state");--> statement-breakpoint
CREATE INDEX "invoice_lines_person" ON "invoice_lines" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invoice_lines_state" ON "invoice_lines" USING btree ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_number" ON "invoices" USING btree ("provider_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_key" ON "invoices" USING btree ("key");--> statement-breakpoint
CREATE INDEX "invoices_council" ON "invoices" USING btree ("council_id","issued_at");--> statement-breakpoint
CREATE INDEX "invoices_provider" ON "invoices" USING btree ("provider_id","issued_at");--> statement-breakpoint
CREATE INDEX "invoices_payer" ON "invoices" USING btree ("payer","issued_at");--> statement-breakpoint
CREATE INDEX "ledger_accounts_pot" ON "ledger_accounts" USING btree ("pot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_number" ON "ledger_entries" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_key" ON "ledger_entries" USING btree ("key");--> statement-breakpoint
CREATE INDEX "ledger_entries_reference" ON "ledger_entries" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_reverses" ON "ledger_entries" USING btree ("reverses_entry_id");--> statement-breakpoint
CREATE INDEX "ledger_transfers_entry" ON "ledger_transfers" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "ledger_transfers_debit" ON "ledger_transfers" USING btree ("debit_account_id");--> statement-breakpoint
CREATE INDEX "ledger_transfers_credit" ON "ledger_transfers" USING btree ("credit_account_id");--> statement-breakpoint
CREATE INDEX "basket_lines_basket" ON "basket_lines" USING btree ("basket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "baskets_user_person" ON "baskets" USING btree ("user_id","person_id");--> statement-breakpoint
CREATE INDEX "order_line_prices_line" ON "order_line_prices" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "order_lines_order" ON "order_lines" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "order_lines_person" ON "order_lines" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "order_lines_provider" ON "order_lines" USING btree ("provider_id","state");--> statement-breakpoint
CREATE INDEX "order_lines_state" ON "order_lines" USING btree ("state","placed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_key" ON "orders" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_number" ON "orders" USING btree ("number");--> statement-breakpoint
CREATE INDEX "orders_person" ON "orders" USING btree ("person_id","placed_at");--> statement-breakpoint
CREATE INDEX "shares_line" ON "shares" USING btree ("line_id","position");--> statement-breakpoint
CREATE INDEX "shares_pot" ON "shares" USING btree ("pot_id");--> statement-breakpoint
CREATE INDEX "visit_shares_share" ON "visit_shares" USING btree ("share_id");--> statement-breakpoint
CREATE INDEX "visits_line" ON "visits" USING btree ("line_id","planned_day");--> statement-breakpoint
CREATE INDEX "visits_person" ON "visits" USING btree ("person_id","state","planned_day");--> statement-breakpoint
CREATE INDEX "visits_provider" ON "visits" USING btree ("provider_id","state","planned_day");--> statement-breakpoint
CREATE INDEX "visits_state" ON "visits" USING btree ("state","planned_day");--> statement-breakpoint
CREATE INDEX "payment_lines_item" ON "payment_lines" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "payment_lines_pot" ON "payment_lines" USING btree ("pot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_key" ON "payments" USING btree ("key");--> statement-breakpoint
CREATE INDEX "payments_run" ON "payments" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "payments_payee" ON "payments" USING btree ("payee_organisation_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_number" ON "runs" USING btree ("organisation_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_key" ON "runs" USING btree ("key");--> statement-breakpoint
CREATE INDEX "runs_organisation" ON "runs" USING btree ("organisation_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_tokens_hash" ON "mail_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "mail_tokens_email" ON "mail_tokens" USING btree ("email");--> statement-breakpoint
CREATE INDEX "mandate_caseworkers_mandate" ON "mandate_caseworkers" USING btree ("mandate_id");--> statement-breakpoint
CREATE INDEX "mandate_caseworkers_user" ON "mandate_caseworkers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mandates_person" ON "mandates" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "mandates_user" ON "mandates" USING btree ("user_id","state");--> statement-breakpoint
CREATE INDEX "mandates_organisation" ON "mandates" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_slug" ON "organisations" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "organisations_kind" ON "organisations" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "organisations_council" ON "organisations" USING btree ("council_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_user" ON "persons" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_reference" ON "persons" USING btree ("council_id","reference_number");--> statement-breakpoint
CREATE INDEX "persons_council_name" ON "persons" USING btree ("council_id","name");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "audit_events_person" ON "audit_events" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_user_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("done_at","available_at");
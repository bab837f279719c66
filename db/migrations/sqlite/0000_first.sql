CREATE TABLE `budgets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`council_id` text NOT NULL,
	`state` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`closing_days` integer DEFAULT 90 NOT NULL,
	`drafted_by_user_id` text NOT NULL,
	`confirmed_by_user_id` text,
	`confirmed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `budgets_person` ON `budgets` (`person_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `budgets_council` ON `budgets` (`council_id`,`state`);--> statement-breakpoint
CREATE TABLE `pots` (
	`id` text PRIMARY KEY NOT NULL,
	`budget_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`stream` text NOT NULL,
	`pence` integer NOT NULL,
	`held_as` text NOT NULL,
	`payer_user_id` text,
	`payer_organisation_id` text,
	`release_pattern` text NOT NULL,
	`may_buy_categories` text,
	`may_not_buy_categories` text NOT NULL,
	`may_buy_in_house` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`budget_id`) REFERENCES `budgets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pots_budget` ON `pots` (`budget_id`,`position`);--> statement-breakpoint
CREATE INDEX `pots_payer` ON `pots` (`payer_organisation_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`pot_id` text NOT NULL,
	`due_on` text NOT NULL,
	`pence` integer NOT NULL,
	`state` text NOT NULL,
	`run_id` text,
	`released_at` integer,
	FOREIGN KEY (`pot_id`) REFERENCES `pots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_pot_due` ON `releases` (`pot_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `releases_due` ON `releases` (`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`tone` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `happenings` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`day` text NOT NULL,
	`starts_minute` integer NOT NULL,
	`ends_minute` integer NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `happenings_day` ON `happenings` (`day`,`starts_minute`);--> statement-breakpoint
CREATE INDEX `happenings_listing` ON `happenings` (`listing_id`,`day`);--> statement-breakpoint
CREATE TABLE `listing_districts` (
	`listing_id` text NOT NULL,
	`district` text NOT NULL,
	PRIMARY KEY(`listing_id`, `district`),
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listing_districts_district` ON `listing_districts` (`district`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`category_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`line_kind` text,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`who_for` text,
	`included` text,
	`good_to_know` text,
	`checks` text NOT NULL,
	`pictures` text NOT NULL,
	`easy_read` text,
	`is_free` integer DEFAULT false NOT NULL,
	`when_words` text,
	`place_words` text,
	`district` text,
	`latitude` real,
	`longitude` real,
	`miles_served` integer,
	`delivery_pence` integer,
	`return_days` integer,
	`notice_days` integer DEFAULT 0 NOT NULL,
	`late_cancel_hours` integer DEFAULT 0 NOT NULL,
	`late_cancel_percent` integer DEFAULT 0 NOT NULL,
	`source` text,
	`source_id` text,
	`source_on` text,
	`source_hash` text,
	`is_unclaimed` integer DEFAULT false NOT NULL,
	`published_at` integer,
	`changed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_slug` ON `listings` (`slug`);--> statement-breakpoint
CREATE INDEX `listings_organisation` ON `listings` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `listings_state` ON `listings` (`state`,`category_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `listings_source` ON `listings` (`source`,`source_id`);--> statement-breakpoint
CREATE TABLE `postcode_districts` (
	`district` text PRIMARY KEY NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`name` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `price_build_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`unit` text NOT NULL,
	`year_words` text NOT NULL,
	`parts` text NOT NULL,
	`capacity_units` integer NOT NULL,
	`used_units` integer NOT NULL,
	`published_on` text NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `price_build_ups_listing` ON `price_build_ups` (`listing_id`);--> statement-breakpoint
CREATE TABLE `prices` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`council_id` text,
	`unit` text NOT NULL,
	`label` text NOT NULL,
	`band` text DEFAULT 'any' NOT NULL,
	`pence` integer NOT NULL,
	`vat_basis_points` integer DEFAULT 0 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `prices_listing` ON `prices` (`listing_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `prices_council` ON `prices` (`council_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`by_words` text NOT NULL,
	`stars` integer NOT NULL,
	`words` text NOT NULL,
	`answer` text,
	`written_on` text NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_listing` ON `reviews` (`listing_id`,`written_on`);--> statement-breakpoint
CREATE TABLE `search_tallies` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`words` text NOT NULL,
	`filters` text NOT NULL,
	`district` text NOT NULL,
	`found` integer NOT NULL,
	`times` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_tallies_key` ON `search_tallies` (`day`,`words`,`filters`,`district`,`found`);--> statement-breakpoint
CREATE TABLE `search_word_sightings` (
	`word_hash` text NOT NULL,
	`visitor_hash` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`word_hash`, `visitor_hash`)
);
--> statement-breakpoint
CREATE TABLE `exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`visit_id` text,
	`invoice_line_id` text,
	`opened_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by_user_id` text,
	`outcome` text,
	`outcome_words` text,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exceptions_council` ON `exceptions` (`council_id`,`settled_at`,`opened_at`);--> statement-breakpoint
CREATE INDEX `exceptions_visit` ON `exceptions` (`visit_id`);--> statement-breakpoint
CREATE INDEX `exceptions_line` ON `exceptions` (`invoice_line_id`);--> statement-breakpoint
CREATE TABLE `invoice_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`invoice_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`share_id` text NOT NULL,
	`pot_id` text NOT NULL,
	`words` text NOT NULL,
	`gross_pence` integer NOT NULL,
	`net_pence` integer NOT NULL,
	`vat_pence` integer NOT NULL,
	`vat_basis_points` integer NOT NULL,
	`state` text NOT NULL,
	`credited_pence` integer DEFAULT 0 NOT NULL,
	`paid_pence` integer DEFAULT 0 NOT NULL,
	`approved_at` integer,
	`approved_by_user_id` text,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invoice_lines_invoice` ON `invoice_lines` (`invoice_id`,`position`);--> statement-breakpoint
CREATE INDEX `invoice_lines_visit` ON `invoice_lines` (`visit_id`);--> statement-breakpoint
CREATE INDEX `invoice_lines_pot` ON `invoice_lines` (`pot_id`,`state`);--> statement-breakpoint
CREATE INDEX `invoice_lines_person` ON `invoice_lines` (`person_id`);--> statement-breakpoint
CREATE INDEX `invoice_lines_state` ON `invoice_lines` (`state`);--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`council_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`payer` text NOT NULL,
	`payer_name` text NOT NULL,
	`state` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`gross_pence` integer NOT NULL,
	`vat_pence` integer NOT NULL,
	`vat_by_rate` text NOT NULL,
	`no_vat_reason` text,
	`credits_invoice_id` text,
	`key` text NOT NULL,
	`made_by_user_id` text,
	`issued_at` integer NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_number` ON `invoices` (`provider_id`,`kind`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_key` ON `invoices` (`key`);--> statement-breakpoint
CREATE INDEX `invoices_council` ON `invoices` (`council_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `invoices_provider` ON `invoices` (`provider_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `invoices_payer` ON `invoices` (`payer`,`issued_at`);--> statement-breakpoint
CREATE TABLE `ledger_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`book` text NOT NULL,
	`kind` text NOT NULL,
	`normal` text NOT NULL,
	`has_floor` integer NOT NULL,
	`pot_id` text,
	`balance_pence` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_accounts_floor" CHECK(not "ledger_accounts"."has_floor" or "ledger_accounts"."balance_pence" >= 0)
);
--> statement-breakpoint
CREATE INDEX `ledger_accounts_pot` ON `ledger_accounts` (`pot_id`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`actor_user_id` text,
	`person_id` text,
	`mandate_id` text,
	`reason_hash` text,
	`reference` text NOT NULL,
	`key` text NOT NULL,
	`reverses_entry_id` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_number` ON `ledger_entries` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_key` ON `ledger_entries` (`key`);--> statement-breakpoint
CREATE INDEX `ledger_entries_reference` ON `ledger_entries` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_reverses` ON `ledger_entries` (`reverses_entry_id`);--> statement-breakpoint
CREATE TABLE `ledger_reasons` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger_transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`position` integer NOT NULL,
	`debit_account_id` text NOT NULL,
	`credit_account_id` text NOT NULL,
	`pence` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`debit_account_id`) REFERENCES `ledger_accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credit_account_id`) REFERENCES `ledger_accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_transfers_positive" CHECK("ledger_transfers"."pence" > 0),
	CONSTRAINT "ledger_transfers_two_accounts" CHECK("ledger_transfers"."debit_account_id" <> "ledger_transfers"."credit_account_id")
);
--> statement-breakpoint
CREATE INDEX `ledger_transfers_entry` ON `ledger_transfers` (`entry_id`);--> statement-breakpoint
CREATE INDEX `ledger_transfers_debit` ON `ledger_transfers` (`debit_account_id`);--> statement-breakpoint
CREATE INDEX `ledger_transfers_credit` ON `ledger_transfers` (`credit_account_id`);--> statement-breakpoint
CREATE TABLE `basket_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`basket_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`unit` text NOT NULL,
	`label` text NOT NULL,
	`schedule` text NOT NULL,
	`pot_id` text,
	`note` text,
	`is_for_later` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`basket_id`) REFERENCES `baskets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `basket_lines_basket` ON `basket_lines` (`basket_id`);--> statement-breakpoint
CREATE TABLE `baskets` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `baskets_user_person` ON `baskets` (`user_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `order_line_prices` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`unit` text NOT NULL,
	`label` text NOT NULL,
	`band` text NOT NULL,
	`pence` integer NOT NULL,
	`vat_basis_points` integer NOT NULL,
	`from_day` text NOT NULL,
	`is_private` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_line_prices_line` ON `order_line_prices` (`line_id`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`line_kind` text NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`label` text NOT NULL,
	`cost_pence` integer NOT NULL,
	`delivery_pence` integer DEFAULT 0 NOT NULL,
	`delivery_address` text,
	`note` text,
	`notice_days` integer NOT NULL,
	`late_cancel_hours` integer NOT NULL,
	`late_cancel_percent` integer NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`placed_at` integer,
	`chased_at` integer,
	`answered_at` integer,
	`answered_by_user_id` text,
	`answer_reason` text,
	`ended_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_lines_order` ON `order_lines` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_lines_person` ON `order_lines` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `order_lines_provider` ON `order_lines` (`provider_id`,`state`);--> statement-breakpoint
CREATE INDEX `order_lines_state` ON `order_lines` (`state`,`placed_at`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`person_id` text NOT NULL,
	`council_id` text NOT NULL,
	`ordered_by_user_id` text NOT NULL,
	`mandate_id` text,
	`key` text NOT NULL,
	`about_me_shared` text NOT NULL,
	`placed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ordered_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_key` ON `orders` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number` ON `orders` (`number`);--> statement-breakpoint
CREATE INDEX `orders_person` ON `orders` (`person_id`,`placed_at`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`pot_id` text NOT NULL,
	`position` integer NOT NULL,
	`weight` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pot_id`) REFERENCES `pots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shares_line` ON `shares` (`line_id`,`position`);--> statement-breakpoint
CREATE INDEX `shares_pot` ON `shares` (`pot_id`);--> statement-breakpoint
CREATE TABLE `visit_shares` (
	`visit_id` text NOT NULL,
	`share_id` text NOT NULL,
	`held_pence` integer NOT NULL,
	`delivered_pence` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`visit_id`, `share_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visit_shares_share` ON `visit_shares` (`share_id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`state` text NOT NULL,
	`planned_day` text NOT NULL,
	`planned_start_minute` integer,
	`planned_minutes` integer,
	`quantity` integer DEFAULT 1 NOT NULL,
	`planned_pence` integer NOT NULL,
	`delivered_day` text,
	`delivered_start_minute` integer,
	`delivered_minutes` integer,
	`delivered_quantity` integer,
	`delivered_pence` integer,
	`delivered_by` text,
	`delivered_note` text,
	`recorded_at` integer,
	`recorded_by_user_id` text,
	`chased_at` integer,
	`confirmed_at` integer,
	`confirmed_by_user_id` text,
	`confirmed_pence` integer,
	`queried_at` integer,
	`queried_by_user_id` text,
	`query_reason` text,
	`settled_at` integer,
	`settled_by_user_id` text,
	`settled_words` text,
	`cancelled_reason` text,
	`charge` text DEFAULT 'visit' NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visits_line` ON `visits` (`line_id`,`planned_day`);--> statement-breakpoint
CREATE INDEX `visits_person` ON `visits` (`person_id`,`state`,`planned_day`);--> statement-breakpoint
CREATE INDEX `visits_provider` ON `visits` (`provider_id`,`state`,`planned_day`);--> statement-breakpoint
CREATE INDEX `visits_state` ON `visits` (`state`,`planned_day`);--> statement-breakpoint
CREATE TABLE `payment_lines` (
	`payment_id` text NOT NULL,
	`item_id` text NOT NULL,
	`pot_id` text NOT NULL,
	`pence` integer NOT NULL,
	PRIMARY KEY(`payment_id`, `item_id`),
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payment_lines_item` ON `payment_lines` (`item_id`);--> statement-breakpoint
CREATE INDEX `payment_lines_pot` ON `payment_lines` (`pot_id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text,
	`payer` text NOT NULL,
	`payee_organisation_id` text,
	`payee_person_id` text,
	`payee_user_id` text,
	`payee_name` text NOT NULL,
	`sort_code` text,
	`account` text,
	`pence` integer NOT NULL,
	`state` text NOT NULL,
	`reference` text NOT NULL,
	`key` text NOT NULL,
	`sent_at` integer,
	`confirmed_at` integer,
	`confirmed_by_user_id` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_key` ON `payments` (`key`);--> statement-breakpoint
CREATE INDEX `payments_run` ON `payments` (`run_id`);--> statement-breakpoint
CREATE INDEX `payments_payee` ON `payments` (`payee_organisation_id`,`state`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text NOT NULL,
	`made_by_user_id` text NOT NULL,
	`checked_by_user_id` text,
	`approved_by_user_id` text,
	`key` text NOT NULL,
	`made_at` integer NOT NULL,
	`approved_at` integer,
	`sent_at` integer,
	`settled_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `runs_number` ON `runs` (`organisation_id`,`kind`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `runs_key` ON `runs` (`key`);--> statement-breakpoint
CREATE INDEX `runs_organisation` ON `runs` (`organisation_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `about_me` (
	`person_id` text PRIMARY KEY NOT NULL,
	`address` text,
	`phone` text,
	`how_to_get_in` text,
	`what_matters` text,
	`communication` text,
	`emergency_contact` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`user_id` text,
	`invitation` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_tokens_hash` ON `mail_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `mail_tokens_email` ON `mail_tokens` (`email`);--> statement-breakpoint
CREATE TABLE `mandate_caseworkers` (
	`id` text PRIMARY KEY NOT NULL,
	`mandate_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mandate_caseworkers_mandate` ON `mandate_caseworkers` (`mandate_id`);--> statement-breakpoint
CREATE INDEX `mandate_caseworkers_user` ON `mandate_caseworkers` (`user_id`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`user_id` text,
	`organisation_id` text,
	`powers` text NOT NULL,
	`relation` text NOT NULL,
	`state` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`consent_how` text NOT NULL,
	`evidence` text,
	`evidence_on` text,
	`given_by_user_id` text NOT NULL,
	`second_officer_user_id` text,
	`ended_by_user_id` text,
	`ended_at` integer,
	`ended_reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mandates_person` ON `mandates` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `mandates_user` ON `mandates` (`user_id`,`state`);--> statement-breakpoint
CREATE INDEX `mandates_organisation` ON `mandates` (`organisation_id`,`state`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`provider_type` text,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`story` text,
	`email` text,
	`phone` text,
	`address` text,
	`district` text,
	`council_id` text,
	`cost_centre` text,
	`vat_number` text,
	`vat_reason` text,
	`bank_name` text,
	`bank_sort_code` text,
	`bank_account` text,
	`invoices_agreed_at` integer,
	`invoice_prefix` text,
	`is_unclaimed` integer DEFAULT false NOT NULL,
	`suspended_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug` ON `organisations` (`slug`);--> statement-breakpoint
CREATE INDEX `organisations_kind` ON `organisations` (`kind`);--> statement-breakpoint
CREATE INDEX `organisations_council` ON `organisations` (`council_id`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`council_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`email` text,
	`phone` text,
	`address` text,
	`district` text,
	`born_on` text,
	`reference_number` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_user` ON `persons` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `persons_reference` ON `persons` (`council_id`,`reference_number`);--> statement-breakpoint
CREATE INDEX `persons_council_name` ON `persons` (`council_id`,`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`second_factor_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`password_hash` text NOT NULL,
	`totp_secret` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer,
	`email_confirmed_at` integer,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`verb` text NOT NULL,
	`actor_user_id` text,
	`person_id` text,
	`mandate_id` text,
	`organisation_id` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`words` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `audit_events_person` ON `audit_events` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_events_subject` ON `audit_events` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_events_actor` ON `audit_events` (`actor_user_id`,`at`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`key` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`available_at` integer NOT NULL,
	`done_at` integer,
	`last_error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`done_at`,`available_at`);--> statement-breakpoint
CREATE TABLE `stamps` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

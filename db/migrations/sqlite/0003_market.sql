CREATE TABLE `check_rules` (
	`council_id` text NOT NULL,
	`provider_kind` text NOT NULL,
	`kind` text NOT NULL,
	`is_asked` integer NOT NULL,
	`least_pence` integer,
	`changed_by_user_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`council_id`, `provider_kind`, `kind`),
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`said` text,
	`file_id` text,
	`amount_pence` integer,
	`ends_on` text,
	`sent_by_user_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`reviewed_by_user_id` text,
	`reviewed_at` integer,
	`seen_on` text,
	`return_reason` text,
	`return_words` text,
	`chased_days` integer,
	`end_told_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checks_organisation` ON `checks` (`organisation_id`,`kind`,`sent_at`);--> statement-breakpoint
CREATE INDEX `checks_council` ON `checks` (`council_id`,`state`,`sent_at`);--> statement-breakpoint
CREATE INDEX `checks_ending` ON `checks` (`state`,`ends_on`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sent_by_user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sent_by_user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_organisation` ON `photos` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`council_id` text NOT NULL,
	`reason` text NOT NULL,
	`affected` text NOT NULL,
	`suspended_by_user_id` text NOT NULL,
	`suspended_at` integer NOT NULL,
	`lifted_by_user_id` text,
	`lifted_at` integer,
	`lifted_reason` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suspensions_organisation` ON `suspensions` (`organisation_id`,`suspended_at`);--> statement-breakpoint
CREATE TABLE `feed_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`answer` text,
	`by_user_id` text,
	`answered_at` integer,
	`is_open` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feed_offers_listing` ON `feed_offers` (`listing_id`,`is_open`);--> statement-breakpoint
CREATE TABLE `feed_pages` (
	`feed_id` text NOT NULL,
	`url` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`source_ids` text NOT NULL,
	`pages` integer NOT NULL,
	PRIMARY KEY(`feed_id`, `url`),
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `feed_run_rows` (
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`outcome` text NOT NULL,
	`source_id` text,
	`title` text,
	`reason` text NOT NULL,
	`listing_id` text,
	PRIMARY KEY(`run_id`, `position`),
	FOREIGN KEY (`run_id`) REFERENCES `feed_runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `feed_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`shape` text,
	`by_user_id` text,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`offered` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`missed` integer DEFAULT 0 NOT NULL,
	`hidden` integer DEFAULT 0 NOT NULL,
	`back` integer DEFAULT 0 NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feed_runs_feed` ON `feed_runs` (`feed_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `feed_services` (
	`feed_id` text NOT NULL,
	`source_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`hash` text NOT NULL,
	`modified` text,
	`misses` integer DEFAULT 0 NOT NULL,
	`hidden_at` integer,
	`seen_run_id` text NOT NULL,
	PRIMARY KEY(`feed_id`, `source_id`),
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feed_services_listing` ON `feed_services` (`listing_id`);--> statement-breakpoint
CREATE INDEX `feed_services_seen` ON `feed_services` (`feed_id`,`seen_run_id`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`every` text NOT NULL,
	`category_id` text NOT NULL,
	`paused_at` integer,
	`due_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_url` ON `feeds` (`council_id`,`url`);--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_name` ON `feeds` (`name`);--> statement-breakpoint
CREATE INDEX `feeds_due` ON `feeds` (`due_at`);--> statement-breakpoint
CREATE TABLE `open_ids` (
	`uuid` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `open_ids_ref` ON `open_ids` (`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`wording` text NOT NULL,
	`words` text NOT NULL,
	`user_id` text NOT NULL,
	`agreed_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_once` ON `agreements` (`organisation_id`,`kind`,`wording`);--> statement-breakpoint
CREATE TABLE `bank_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`bank_name` text NOT NULL,
	`sort_code` text NOT NULL,
	`account` text NOT NULL,
	`state` text NOT NULL,
	`counts_from` integer NOT NULL,
	`asked_by_user_id` text NOT NULL,
	`ended_by_user_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bank_changes_organisation` ON `bank_changes` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `bank_changes_state` ON `bank_changes` (`state`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`way` text NOT NULL,
	`council_id` text NOT NULL,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`decided_by_user_id` text,
	`decided_at` integer,
	`reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claims_council` ON `claims` (`council_id`,`state`);--> statement-breakpoint
CREATE INDEX `claims_organisation` ON `claims` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `claims_user` ON `claims` (`user_id`);--> statement-breakpoint
CREATE TABLE `former_emails` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`user_id` text,
	`email` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_emails_organisation` ON `former_emails` (`organisation_id`,`changed_at`);--> statement-breakpoint
CREATE INDEX `former_emails_user` ON `former_emails` (`user_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `join_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`answers` text NOT NULL,
	`email` text,
	`user_id` text,
	`reminded_at` integer,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_drafts_changed` ON `join_drafts` (`finished_at`,`changed_at`);--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`organisation_id` text,
	`decided_by_user_id` text,
	`decided_at` integer,
	`reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_requests_council` ON `join_requests` (`council_id`,`state`);--> statement-breakpoint
CREATE INDEX `join_requests_user` ON `join_requests` (`user_id`);--> statement-breakpoint
CREATE TABLE `approval_rules` (
	`council_id` text NOT NULL,
	`subject` text NOT NULL,
	`needs_approval` integer NOT NULL,
	PRIMARY KEY(`council_id`, `subject`),
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `category_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`category_id` text NOT NULL,
	`verb` text NOT NULL,
	`words` text NOT NULL,
	`before` text NOT NULL,
	`by_user_id` text,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `category_changes_council` ON `category_changes` (`council_id`,`at`);--> statement-breakpoint
CREATE TABLE `category_covers` (
	`category_id` text NOT NULL,
	`covered_by_id` text NOT NULL,
	`change_id` text NOT NULL,
	PRIMARY KEY(`category_id`, `covered_by_id`, `change_id`),
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`covered_by_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `category_covers_change` ON `category_covers` (`change_id`);--> statement-breakpoint
CREATE TABLE `category_moves` (
	`change_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`facet` text NOT NULL,
	`from_id` text NOT NULL,
	`had_both` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`change_id`, `listing_id`, `facet`, `from_id`),
	FOREIGN KEY (`change_id`) REFERENCES `category_changes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `listing_specialisms` (
	`listing_id` text NOT NULL,
	`category_id` text NOT NULL,
	PRIMARY KEY(`listing_id`, `category_id`),
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listing_specialisms_category` ON `listing_specialisms` (`category_id`);--> statement-breakpoint
CREATE TABLE `listing_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`by_user_id` text,
	`restores_number` integer,
	`council_id` text,
	`publishes` integer DEFAULT false NOT NULL,
	`reason` text,
	`decided_by_user_id` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listing_versions_number` ON `listing_versions` (`listing_id`,`number`);--> statement-breakpoint
CREATE INDEX `listing_versions_waiting` ON `listing_versions` (`council_id`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `still_right_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`listing_ids` text NOT NULL,
	`asked_on` text NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `still_right_asks_token` ON `still_right_asks` (`token_hash`);--> statement-breakpoint
CREATE INDEX `still_right_asks_organisation` ON `still_right_asks` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `rate_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`scope` text NOT NULL,
	`listing_id` text,
	`category_id` text,
	`terms` text NOT NULL,
	`words` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`state` text NOT NULL,
	`offered_by` text NOT NULL,
	`offered_by_user_id` text NOT NULL,
	`offered_at` integer NOT NULL,
	`answers_rate_id` text,
	`accepted_at` integer,
	`answered_by_user_id` text,
	`answered_at` integer,
	`answer_reason` text,
	`ended_by_user_id` text,
	`ended_at` integer,
	`end_reason` text,
	FOREIGN KEY (`council_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rate_agreements_provider` ON `rate_agreements` (`provider_id`,`council_id`,`state`);--> statement-breakpoint
CREATE INDEX `rate_agreements_council` ON `rate_agreements` (`council_id`,`state`);--> statement-breakpoint
CREATE TABLE `search_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`settings` text NOT NULL,
	`words` text NOT NULL,
	`organisation_id` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_settings_number` ON `search_settings` (`number`);--> statement-breakpoint
CREATE INDEX `search_settings_organisation` ON `search_settings` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `sheet_import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`sheet` text NOT NULL,
	`row_numbers` text NOT NULL,
	`title` text NOT NULL,
	`plan` text NOT NULL,
	`state` text NOT NULL,
	`listing_id` text,
	`cells` text NOT NULL,
	`differences` text NOT NULL,
	`wanted` text,
	`before` text,
	`after` text,
	`reason` text,
	FOREIGN KEY (`import_id`) REFERENCES `sheet_imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sheet_import_rows_place` ON `sheet_import_rows` (`import_id`,`position`);--> statement-breakpoint
CREATE INDEX `sheet_import_rows_state` ON `sheet_import_rows` (`import_id`,`state`);--> statement-breakpoint
CREATE TABLE `sheet_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`notices` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`taken_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_imports_organisation` ON `sheet_imports` (`organisation_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sheet_imports_state` ON `sheet_imports` (`state`);--> statement-breakpoint
CREATE TABLE `shared_links` (
	`id` text PRIMARY KEY NOT NULL,
	`shortlist_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`for_whom` text NOT NULL,
	`made_by_user_id` text,
	`mandate_id` text,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`shortlist_id`) REFERENCES `shortlists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shared_links_hash` ON `shared_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `shared_links_shortlist` ON `shared_links` (`shortlist_id`);--> statement-breakpoint
CREATE INDEX `shared_links_mandate` ON `shared_links` (`mandate_id`);--> statement-breakpoint
CREATE TABLE `shortlist_items` (
	`id` text PRIMARY KEY NOT NULL,
	`shortlist_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`note` text,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shortlist_id`) REFERENCES `shortlists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shortlist_items_once` ON `shortlist_items` (`shortlist_id`,`listing_id`);--> statement-breakpoint
CREATE TABLE `shortlists` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`visitor_hash` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shortlists_person` ON `shortlists` (`person_id`,`changed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `shortlists_visitor` ON `shortlists` (`visitor_hash`);--> statement-breakpoint
CREATE TABLE `store_addresses` (
	`code` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `store_addresses_organisation` ON `store_addresses` (`organisation_id`,`replaced_at`);--> statement-breakpoint
CREATE TABLE `store_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `store_questions_key` ON `store_questions` (`key`);--> statement-breakpoint
CREATE INDEX `store_questions_organisation` ON `store_questions` (`organisation_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `categories` ADD `facet` text DEFAULT 'shelf' NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `categories` ADD `is_regulated` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `categories` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `categories` ADD `covered_by` text;--> statement-breakpoint
CREATE INDEX `categories_parent` ON `categories` (`parent_id`,`position`);--> statement-breakpoint
ALTER TABLE `listings` ADD `photos` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `listings` ADD `not_included` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `languages` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `access` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `capacity` integer;--> statement-breakpoint
ALTER TABLE `listings` ADD `waiting_weeks` integer;--> statement-breakpoint
ALTER TABLE `listings` ADD `hours` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `season_from` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `season_to` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `hidden_because` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `right_on` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `ask_on` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `asked_on` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `stepped_back_on` text;--> statement-breakpoint
CREATE INDEX `listings_ask` ON `listings` (`ask_on`);--> statement-breakpoint
CREATE INDEX `listings_asked` ON `listings` (`asked_on`);--> statement-breakpoint
CREATE INDEX `listings_open` ON `listings` (`state`,`hidden_because`,`id`,`changed_at`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `listings_place` ON `listings` (`state`,`latitude`);--> statement-breakpoint
ALTER TABLE `price_build_ups` ADD `is_draft` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `price_build_ups` ADD `activity` text;--> statement-breakpoint
ALTER TABLE `price_build_ups` ADD `price_pence` integer;--> statement-breakpoint
ALTER TABLE `price_build_ups` ADD `subsidy_words` text;--> statement-breakpoint
ALTER TABLE `price_build_ups` ADD `saved_by_user_id` text;--> statement-breakpoint
ALTER TABLE `prices` ADD `vat_reason` text;--> statement-breakpoint
ALTER TABLE `prices` ADD `group_size` text DEFAULT '1 to 1' NOT NULL;--> statement-breakpoint
ALTER TABLE `prices` ADD `least_minutes` integer;--> statement-breakpoint
ALTER TABLE `prices` ADD `least_quantity` integer;--> statement-breakpoint
ALTER TABLE `prices` ADD `travel` text;--> statement-breakpoint
ALTER TABLE `prices` ADD `travel_pence` integer;--> statement-breakpoint
ALTER TABLE `order_line_prices` ADD `vat_reason` text;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `travel_pence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mail_tokens` ADD `about_id` text;--> statement-breakpoint
CREATE INDEX `mail_tokens_about` ON `mail_tokens` (`about_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `checks` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `photo` text;
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
CREATE TABLE `category_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`category_id` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `category_slugs_category` ON `category_slugs` (`category_id`);--> statement-breakpoint
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
ALTER TABLE `categories` ADD `facet` text DEFAULT 'shelf' NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `categories` ADD `is_regulated` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `categories` ADD `retired_at` integer;--> statement-breakpoint
CREATE INDEX `categories_parent` ON `categories` (`parent_id`,`position`);--> statement-breakpoint
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
ALTER TABLE `mail_tokens` ADD `about_id` text;--> statement-breakpoint
CREATE INDEX `mail_tokens_about` ON `mail_tokens` (`about_id`);
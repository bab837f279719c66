CREATE TABLE `rate_holds` (
	`rate_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`distance` integer,
	PRIMARY KEY(`rate_id`, `listing_id`),
	FOREIGN KEY (`rate_id`) REFERENCES `rate_agreements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rate_holds_listing` ON `rate_holds` (`listing_id`);--> statement-breakpoint
ALTER TABLE `listings` ADD `minimum_age` real;--> statement-breakpoint
ALTER TABLE `listings` ADD `maximum_age` real;--> statement-breakpoint
ALTER TABLE `checks` ADD `registered` integer;--> statement-breakpoint
ALTER TABLE `feed_services` ADD `origin_id` text;--> statement-breakpoint
CREATE INDEX `feed_services_source` ON `feed_services` (`source_id`);--> statement-breakpoint
ALTER TABLE `category_changes` ADD `rules` text;
ALTER TABLE `listings` ADD `minimum_age` real;--> statement-breakpoint
ALTER TABLE `listings` ADD `maximum_age` real;--> statement-breakpoint
ALTER TABLE `feed_services` ADD `origin_id` text;--> statement-breakpoint
CREATE INDEX `feed_services_source` ON `feed_services` (`source_id`);
ALTER TABLE `outbox` ADD `council_id` text;--> statement-breakpoint
CREATE INDEX `outbox_council` ON `outbox` (`council_id`,`created_at`);
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`credit_line_id` text NOT NULL,
	`pence` integer NOT NULL,
	`received_on` text NOT NULL,
	`reference` text NOT NULL,
	`key` text NOT NULL,
	`recorded_by_user_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`credit_line_id`) REFERENCES `invoice_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_key` ON `refunds` (`key`);--> statement-breakpoint
CREATE INDEX `refunds_credit_line` ON `refunds` (`credit_line_id`);
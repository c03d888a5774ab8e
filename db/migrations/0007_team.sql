CREATE TABLE `agreement_coders` (
	`study_id` text NOT NULL,
	`round_id` text NOT NULL,
	`seat` text NOT NULL,
	`user_id` text NOT NULL,
	`done_at` text,
	PRIMARY KEY(`round_id`, `seat`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`round_id`) REFERENCES `agreement_rounds`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agreement_coders_by_user` ON `agreement_coders` (`user_id`);--> statement-breakpoint
CREATE TABLE `agreement_codes` (
	`study_id` text NOT NULL,
	`round_id` text NOT NULL,
	`given_id` text NOT NULL,
	`code_id` text NOT NULL,
	PRIMARY KEY(`round_id`, `given_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`round_id`) REFERENCES `agreement_rounds`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agreement_codes_by_code` ON `agreement_codes` (`study_id`,`code_id`);--> statement-breakpoint
CREATE TABLE `agreement_mark_codes` (
	`study_id` text NOT NULL,
	`mark_id` text NOT NULL,
	`given_id` text NOT NULL,
	`code_id` text NOT NULL,
	PRIMARY KEY(`mark_id`, `given_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`mark_id`) REFERENCES `agreement_marks`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agreement_mark_codes_by_code` ON `agreement_mark_codes` (`study_id`,`code_id`);--> statement-breakpoint
CREATE TABLE `agreement_marks` (
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`round_id` text NOT NULL,
	`document_id` text NOT NULL,
	`seat` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`step` text,
	`point` text,
	`highlight_id` text,
	`settlement_id` text,
	`lost` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`round_id`) REFERENCES `agreement_rounds`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_marks_in_study` ON `agreement_marks` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `agreement_marks_by_round` ON `agreement_marks` (`round_id`,`seat`);--> statement-breakpoint
CREATE INDEX `agreement_marks_by_document` ON `agreement_marks` (`study_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `agreement_rounds` (
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`with_point` integer NOT NULL,
	`with_stage` integer NOT NULL,
	`first_source` text NOT NULL,
	`unit` text NOT NULL,
	`overlap` integer NOT NULL,
	`sample` text NOT NULL,
	`opened_at` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_rounds_in_study` ON `agreement_rounds` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `agreement_settlements` (
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`round_id` text NOT NULL,
	`outcome` text NOT NULL,
	`action_ids` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`round_id`) REFERENCES `agreement_rounds`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agreement_settlements_by_round` ON `agreement_settlements` (`round_id`);--> statement-breakpoint
CREATE TABLE `agreement_stretches` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`round_id` text NOT NULL,
	`document_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`round_id`) REFERENCES `agreement_rounds`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agreement_stretches_by_round` ON `agreement_stretches` (`round_id`);--> statement-breakpoint
CREATE INDEX `agreement_stretches_by_document` ON `agreement_stretches` (`study_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `consent_records` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`text_id` text,
	`how` text NOT NULL,
	`given_on` text,
	`quote` text NOT NULL,
	`contact` text NOT NULL,
	`scopes` text DEFAULT '[]' NOT NULL,
	`expires_on` text,
	`withdrawn_on` text,
	`expired_at` text,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`text_id`) REFERENCES `consent_texts`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_records_in_study` ON `consent_records` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `consent_records_by_person` ON `consent_records` (`study_id`,`participant_id`,`id`);--> statement-breakpoint
CREATE INDEX `consent_records_by_expiry` ON `consent_records` (`expires_on`);--> statement-breakpoint
CREATE TABLE `consent_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`edition` integer NOT NULL,
	`text` text NOT NULL,
	`scopes` text DEFAULT '[]' NOT NULL,
	`quote` text NOT NULL,
	`contact` text NOT NULL,
	`months` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_texts_in_study` ON `consent_texts` (`study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_texts_once` ON `consent_texts` (`study_id`,`name`,`edition`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`person_id` text NOT NULL,
	`mode` text NOT NULL,
	`at` text NOT NULL,
	`things` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_once` ON `erasures` (`study_id`,`person_id`,`mode`);--> statement-breakpoint
CREATE TABLE `retention_notices` (
	`study_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`noticed_on` text NOT NULL,
	PRIMARY KEY(`study_id`, `participant_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `retentions` (
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	`study_id` text PRIMARY KEY NOT NULL,
	`months` integer NOT NULL,
	`mode` text NOT NULL,
	`since` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `shares` (
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`view` text NOT NULL,
	`title` text NOT NULL,
	`query` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`opened` integer DEFAULT 0 NOT NULL,
	`last_opened_at` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_by_token` ON `shares` (`token`);--> statement-breakpoint
CREATE INDEX `shares_in_study` ON `shares` (`study_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`beginning` text NOT NULL,
	`scope` text NOT NULL,
	`study_id` text,
	`sees_identities` integer DEFAULT false NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_by_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_by_user` ON `api_tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`study_id` text,
	`action` text NOT NULL,
	`thing_id` text,
	`fields` text NOT NULL,
	`request_id` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_study` ON `audit_entries` (`study_id`,`number`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_thing` ON `audit_entries` (`thing_id`,`number`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`sees_identities` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_in_study` ON `memberships` (`study_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_by_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_credentials_by_user` ON `sign_in_credentials` (`user_id`,`provider_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`user_id` text,
	`grants` text,
	`expires_at` text NOT NULL,
	`used_at` text,
	`created_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_links_by_token` ON `sign_in_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `sign_in_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_sessions_by_token` ON `sign_in_sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sign_in_sessions_by_user` ON `sign_in_sessions` (`user_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `email` text;--> statement-breakpoint
ALTER TABLE `users` ADD `admin` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `disabled_at` text;--> statement-breakpoint
ALTER TABLE `users` ADD `updated_at` text;--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_email` ON `users` (`email`);--> statement-breakpoint
CREATE TRIGGER `audit_entries_stay` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_remain` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;--> statement-breakpoint
UPDATE `users` SET `admin` = 1 WHERE `id` = 'local';

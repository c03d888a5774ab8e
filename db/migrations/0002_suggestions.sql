-- rows may go: keyphrases
CREATE TABLE `keyword_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`language` text NOT NULL,
	`key` text NOT NULL,
	`standing` text,
	`merged_into` text,
	`name` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keyword_choices_in_study` ON `keyword_choices` (`study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `keyword_choices_by_key` ON `keyword_choices` (`study_id`,`language`,`key`);--> statement-breakpoint
CREATE TABLE `message_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`step` text,
	`term` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_terms_in_study` ON `message_terms` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `voices` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`speaker_id` text,
	`language` text NOT NULL,
	`words` integer NOT NULL,
	`phrases` blob NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`speaker_id`) REFERENCES `speakers`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `voices_by_document` ON `voices` (`study_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `voices_by_speaker` ON `voices` (`study_id`,`speaker_id`);--> statement-breakpoint
CREATE TABLE `meaning_models` (
	`study_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`documents` integer NOT NULL,
	`payload` blob NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `meaning_vectors` (
	`document_id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`model` integer NOT NULL,
	`document_version` integer NOT NULL,
	`payload` blob NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meaning_vectors_by_study` ON `meaning_vectors` (`study_id`);--> statement-breakpoint
CREATE TABLE `tag_levels` (
	`study_id` text NOT NULL,
	`tag` text NOT NULL,
	`level` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	PRIMARY KEY(`study_id`, `tag`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tags_taken_back` (
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`words` text NOT NULL,
	`tag` text NOT NULL,
	`taken_at` text NOT NULL,
	PRIMARY KEY(`study_id`, `words`, `tag`, `document_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tags_taken_back_by_document` ON `tags_taken_back` (`study_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `themes_set_aside` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_set_aside_by_key` ON `themes_set_aside` (`study_id`,`key`);--> statement-breakpoint
ALTER TABLE `suggestions` ADD `accepted_as` text;--> statement-breakpoint
CREATE INDEX `suggestions_by_highlight` ON `suggestions` (`study_id`,`highlight_id`);--> statement-breakpoint
ALTER TABLE `documents` ADD `language` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `language_chosen` text;--> statement-breakpoint
UPDATE `participant_merges` SET `moved` = json_remove(`moved`, '$.keyphrases');--> statement-breakpoint
DROP TABLE `keyphrases`;

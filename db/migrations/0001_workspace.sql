CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`document_id` text,
	`changes` text NOT NULL,
	`undone_at` text,
	`created_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actions_in_study` ON `actions` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `actions_by_person` ON `actions` (`study_id`,`created_by`,`id`);--> statement-breakpoint
CREATE TABLE `document_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` blob NOT NULL,
	`words` integer NOT NULL,
	`reason` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `document_revisions_by_document` ON `document_revisions` (`study_id`,`document_id`,`version`);--> statement-breakpoint
CREATE TABLE `guide_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`question` text NOT NULL,
	`position` integer NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guide_questions_in_study` ON `guide_questions` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `guide_ticks` (
	`study_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`question_id` text NOT NULL,
	`ticked_at` text NOT NULL,
	PRIMARY KEY(`interview_id`, `question_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`interview_id`) REFERENCES `interviews`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`question_id`) REFERENCES `guide_questions`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `memos` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`text` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memos_in_study` ON `memos` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `memos_by_subject` ON `memos` (`study_id`,`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`speaker_id` text,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passages_by_document` ON `passages` (`study_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `saved_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`filter` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_in_study` ON `saved_searches` (`study_id`,`id`);--> statement-breakpoint
ALTER TABLE `codes` ADD `color` text;--> statement-breakpoint
ALTER TABLE `codes` ADD `key` text;--> statement-breakpoint
ALTER TABLE `codes` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `preferences` text;--> statement-breakpoint
CREATE VIRTUAL TABLE `passage_search` USING fts5(`words`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');--> statement-breakpoint
INSERT INTO `passage_search`(`passage_search`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
CREATE TRIGGER `passages_gone` AFTER DELETE ON `passages` BEGIN DELETE FROM `passage_search` WHERE `rowid` = old.`id`; END;

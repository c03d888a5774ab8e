CREATE TABLE `answers_done` (
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`done_at` text NOT NULL,
	PRIMARY KEY(`study_id`, `document_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`questionnaire_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`token` text NOT NULL,
	`answered_at` text,
	`response_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`questionnaire_id`) REFERENCES `questionnaires`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`response_id`) REFERENCES `responses`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_token` ON `invitations` (`token`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_person` ON `invitations` (`study_id`,`questionnaire_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_participant` ON `invitations` (`study_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_response` ON `invitations` (`study_id`,`response_id`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`title` text NOT NULL,
	`origin` text NOT NULL,
	`format` text,
	`template` text,
	`status` text DEFAULT 'draft' NOT NULL,
	`definition` text NOT NULL,
	`intro` text NOT NULL,
	`thanks` text DEFAULT '' NOT NULL,
	`audience` text,
	`persona_id` text,
	`wave` text,
	`language` text DEFAULT 'en' NOT NULL,
	`token` text,
	`opens_at` text,
	`closes_at` text,
	`response_limit` integer,
	`mapping` text,
	`import_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaires_in_study` ON `questionnaires` (`study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaires_by_token` ON `questionnaires` (`token`);--> statement-breakpoint
CREATE TABLE `response_contacts` (
	`response_id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`response_id`) REFERENCES `responses`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_contacts_in_study` ON `response_contacts` (`study_id`);--> statement-breakpoint
CREATE TABLE `response_updates` (
	`study_id` text NOT NULL,
	`import_id` text NOT NULL,
	`response_id` text NOT NULL,
	`says` text NOT NULL,
	`applied_at` text,
	PRIMARY KEY(`import_id`, `response_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`response_id`) REFERENCES `responses`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_updates_by_response` ON `response_updates` (`study_id`,`response_id`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`questionnaire_id` text NOT NULL,
	`number` integer NOT NULL,
	`key` text NOT NULL,
	`digest` text,
	`participant_id` text,
	`persona_id` text,
	`audience` text,
	`role` text,
	`account_id` text,
	`step` text,
	`wave` text,
	`status` text NOT NULL,
	`source` text NOT NULL,
	`started_at` text,
	`submitted_at` text,
	`zone` text,
	`language` text,
	`seconds` integer,
	`flags` text DEFAULT '[]' NOT NULL,
	`follow_up` text DEFAULT 'unknown' NOT NULL,
	`cells` text NOT NULL,
	`fields` text DEFAULT '{}' NOT NULL,
	`import_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`questionnaire_id`) REFERENCES `questionnaires`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`account_id`) REFERENCES `accounts`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_in_study` ON `responses` (`study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `responses_by_key` ON `responses` (`questionnaire_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `responses_by_number` ON `responses` (`study_id`,`number`);--> statement-breakpoint
CREATE INDEX `responses_by_person` ON `responses` (`study_id`,`participant_id`);--> statement-breakpoint
CREATE INDEX `responses_by_import` ON `responses` (`study_id`,`import_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`interview_id` text,
	`response_id` text,
	`slot` text,
	`kind` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`words` integer DEFAULT 0 NOT NULL,
	`language` text,
	`language_chosen` text,
	`format` text,
	`file_name` text,
	`sha256` text,
	`import_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`interview_id`) REFERENCES `interviews`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`response_id`) REFERENCES `responses`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "documents_source" CHECK(("__new_documents"."interview_id" is null) <> ("__new_documents"."response_id" is null))
);
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "study_id", "interview_id", "response_id", "slot", "kind", "title", "text", "words", "language", "language_chosen", "format", "file_name", "sha256", "import_id", "version", "created_at", "updated_at", "created_by") SELECT "id", "study_id", "interview_id", NULL, NULL, "kind", "title", "text", "words", "language", "language_chosen", "format", "file_name", "sha256", "import_id", "version", "created_at", "updated_at", "created_by" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_in_study` ON `documents` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_interview` ON `documents` (`study_id`,`interview_id`);--> statement-breakpoint
CREATE INDEX `documents_by_response` ON `documents` (`study_id`,`response_id`);--> statement-breakpoint
CREATE INDEX `documents_by_file` ON `documents` (`study_id`,`sha256`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `import_id` text;--> statement-breakpoint
CREATE INDEX `accounts_by_import` ON `accounts` (`study_id`,`import_id`);--> statement-breakpoint
ALTER TABLE `studies` ADD `last_response_number` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `storing` text;
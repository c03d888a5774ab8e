CREATE TABLE `codes` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`kind` text DEFAULT 'theme' NOT NULL,
	`definition` text DEFAULT '' NOT NULL,
	`when_to_use` text DEFAULT '' NOT NULL,
	`when_not` text DEFAULT '' NOT NULL,
	`example` text DEFAULT '' NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`parent_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `codes_in_study` ON `codes` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `highlight_codes` (
	`study_id` text NOT NULL,
	`highlight_id` text NOT NULL,
	`code_id` text NOT NULL,
	PRIMARY KEY(`highlight_id`, `code_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`highlight_id`) REFERENCES `highlights`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`code_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `highlight_codes_by_code` ON `highlight_codes` (`study_id`,`code_id`);--> statement-breakpoint
CREATE TABLE `highlight_participants` (
	`study_id` text NOT NULL,
	`highlight_id` text NOT NULL,
	`participant_id` text NOT NULL,
	PRIMARY KEY(`highlight_id`, `participant_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`highlight_id`) REFERENCES `highlights`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `highlight_participants_by_person` ON `highlight_participants` (`study_id`,`participant_id`);--> statement-breakpoint
CREATE TABLE `highlights` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`before` text DEFAULT '' NOT NULL,
	`after` text DEFAULT '' NOT NULL,
	`step` text,
	`point` text,
	`direction` text,
	`severity` integer,
	`comment` text,
	`starred` integer DEFAULT false NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`deleted_at` text,
	`lost` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "highlights_span" CHECK("highlights"."start" >= 0 and "highlights"."end" > "highlights"."start")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `highlights_in_study` ON `highlights` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `highlights_by_document` ON `highlights` (`study_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `keyphrases` (
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`participant_id` text,
	`unit` text NOT NULL,
	`key` text NOT NULL,
	`phrase` text NOT NULL,
	`score` real NOT NULL,
	`count` integer NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `keyphrases_by_document` ON `keyphrases` (`study_id`,`document_id`,`unit`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`step` text,
	`point` text,
	`direction` text,
	`severity` integer,
	`code_ids` text DEFAULT '[]' NOT NULL,
	`score` real NOT NULL,
	`reasons` text DEFAULT '[]' NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`model` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`highlight_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`highlight_id`) REFERENCES `highlights`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suggestions_span" CHECK("suggestions"."start" >= 0 and "suggestions"."end" > "suggestions"."start")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestions_in_study` ON `suggestions` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `suggestions_by_document` ON `suggestions` (`study_id`,`document_id`,`status`);--> statement-breakpoint
CREATE INDEX `suggestions_by_status` ON `suggestions` (`study_id`,`status`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`words` integer DEFAULT 0 NOT NULL,
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
	FOREIGN KEY (`study_id`,`interview_id`) REFERENCES `interviews`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_in_study` ON `documents` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_interview` ON `documents` (`study_id`,`interview_id`);--> statement-breakpoint
CREATE INDEX `documents_by_file` ON `documents` (`study_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `interview_participants` (
	`study_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`audience` text,
	PRIMARY KEY(`interview_id`, `participant_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`interview_id`) REFERENCES `interviews`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interview_participants_by_person` ON `interview_participants` (`study_id`,`participant_id`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`title` text NOT NULL,
	`date` text,
	`kind` text DEFAULT 'interview' NOT NULL,
	`status` text DEFAULT 'done' NOT NULL,
	`conductor` text,
	`inherited` integer DEFAULT false NOT NULL,
	`placeholder_label` text,
	`placeholder_persona_id` text,
	`placeholder_audience` text,
	`placeholder_role` text,
	`coded_at` text,
	`import_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`placeholder_persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_in_study` ON `interviews` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `interviews_by_import` ON `interviews` (`study_id`,`import_id`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`label` text NOT NULL,
	`role` text NOT NULL,
	`participant_id` text,
	`words` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_in_study` ON `speakers` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `speakers_by_document` ON `speakers` (`study_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `turns` (
	`study_id` text NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`speaker_id` text NOT NULL,
	`start_ms` integer,
	PRIMARY KEY(`document_id`, `position`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`document_id`) REFERENCES `documents`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`speaker_id`) REFERENCES `speakers`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `turns_by_speaker` ON `turns` (`study_id`,`speaker_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`plan` text,
	`contract_value` real,
	`outcome` text,
	`last_step` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_in_study` ON `accounts` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `participant_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`from_id` text NOT NULL,
	`into_id` text NOT NULL,
	`moved` text NOT NULL,
	`split_at` text,
	`created_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`from_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`into_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participant_merges_in_study` ON `participant_merges` (`study_id`,`into_id`);--> statement-breakpoint
CREATE TABLE `participant_names` (
	`participant_id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`display_name` text NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participant_names_in_study` ON `participant_names` (`study_id`);--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`code` text NOT NULL,
	`audience` text,
	`persona_id` text,
	`role` text,
	`account_id` text,
	`quote_consent` text DEFAULT 'unknown' NOT NULL,
	`contact_consent` text DEFAULT 'unknown' NOT NULL,
	`consent_date` text,
	`fields` text DEFAULT '{}' NOT NULL,
	`merged_into` text,
	`import_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`account_id`) REFERENCES `accounts`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`merged_into`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_in_study` ON `participants` (`study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_code` ON `participants` (`study_id`,`code`);--> statement-breakpoint
CREATE TABLE `personas` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`target_min` integer,
	`target_max` integer,
	`position` integer DEFAULT 0 NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personas_in_study` ON `personas` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `studies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`question` text DEFAULT '' NOT NULL,
	`decision` text DEFAULT '' NOT NULL,
	`journey_preset` text DEFAULT 'lifecycle' NOT NULL,
	`target_min` integer DEFAULT 15 NOT NULL,
	`target_max` integer DEFAULT 20 NOT NULL,
	`audience_minimum` integer DEFAULT 3 NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`last_participant_number` integer DEFAULT 0 NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`key` text NOT NULL,
	`target` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`key`, `target`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`files` text NOT NULL,
	`made` text,
	`undone_at` text,
	`created_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_in_study` ON `imports` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`kind` text NOT NULL,
	`import_id` text,
	`payload` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer NOT NULL,
	`message` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `jobs_by_state` ON `jobs` (`state`);--> statement-breakpoint
CREATE INDEX `jobs_by_import` ON `jobs` (`study_id`,`import_id`);--> statement-breakpoint
INSERT INTO `users` (`id`, `name`, `created_at`) VALUES ('local', 'You', '2026-11-22T00:00:00.000Z');

CREATE TABLE `flows` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`period` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`flow` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `flows_in_study` ON `flows` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `gaps` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`kind` text NOT NULL,
	`statement` text NOT NULL,
	`step` text,
	`persona_id` text,
	`data_owner` text,
	`closed_at` text,
	`closed_reason` text,
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
CREATE UNIQUE INDEX `gaps_in_study` ON `gaps` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `journey_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`title` text NOT NULL,
	`type` text DEFAULT 'process' NOT NULL,
	`owner` text,
	`due_on` text,
	`status` text DEFAULT 'open' NOT NULL,
	`subject` text,
	`subject_id` text,
	`step` text,
	`persona_id` text,
	`note` text DEFAULT '' NOT NULL,
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
CREATE UNIQUE INDEX `journey_actions_in_study` ON `journey_actions` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `journey_actions_by_subject` ON `journey_actions` (`study_id`,`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`persona_id` text,
	`date` text NOT NULL,
	`reviewer` text DEFAULT '' NOT NULL,
	`success` text DEFAULT '' NOT NULL,
	`failure` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reviews_of` ON `reviews` (`study_id`,`persona_id`);--> statement-breakpoint
CREATE TABLE `stakeholders` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`function` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`input` text DEFAULT 'missing' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`signed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stakeholders_in_study` ON `stakeholders` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `competitors` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`code_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`code_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `competitors_in_study` ON `competitors` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `considered` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`competitor_id` text NOT NULL,
	`account_id` text,
	`participant_id` text,
	`standing` text NOT NULL,
	`step` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`competitor_id`) REFERENCES `competitors`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`account_id`) REFERENCES `accounts`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`participant_id`) REFERENCES `participants`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `considered_of` ON `considered` (`study_id`,`competitor_id`);--> statement-breakpoint
CREATE INDEX `considered_by_account` ON `considered` (`study_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `considered_by_person` ON `considered` (`study_id`,`participant_id`);--> statement-breakpoint
CREATE TABLE `deal_drivers` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`account_id` text NOT NULL,
	`source` text NOT NULL,
	`driver` text NOT NULL,
	`is_primary` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`account_id`) REFERENCES `accounts`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_drivers_once` ON `deal_drivers` (`study_id`,`account_id`,`source`,`driver`);--> statement-breakpoint
CREATE TABLE `codes_kept` (
	`study_id` text NOT NULL,
	`code_id` text NOT NULL,
	`other_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`code_id`, `other_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`code_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`other_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_links` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`highlight_id` text NOT NULL,
	`stance` text DEFAULT 'for' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_links_once` ON `evidence_links` (`study_id`,`subject`,`subject_id`,`highlight_id`);--> statement-breakpoint
CREATE INDEX `evidence_links_by_highlight` ON `evidence_links` (`study_id`,`highlight_id`);--> statement-breakpoint
CREATE TABLE `finding_codes` (
	`study_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`code_id` text NOT NULL,
	PRIMARY KEY(`finding_id`, `code_id`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`finding_id`) REFERENCES `findings`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`code_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `finding_codes_by_code` ON `finding_codes` (`study_id`,`code_id`);--> statement-breakpoint
CREATE TABLE `finding_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`finding_id`) REFERENCES `findings`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `finding_comments_of` ON `finding_comments` (`study_id`,`finding_id`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`statement` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`owner` text,
	`persona_id` text,
	`question_id` text,
	`position` integer DEFAULT 0 NOT NULL,
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
CREATE UNIQUE INDEX `findings_in_study` ON `findings` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `persona_fields` (
	`study_id` text NOT NULL,
	`persona_id` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	PRIMARY KEY(`persona_id`, `field`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `summary_lines` (
	`study_id` text NOT NULL,
	`persona_id` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`wrote` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	PRIMARY KEY(`persona_id`, `key`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journey_maps` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`competitor_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`competitor_id`) REFERENCES `competitors`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_maps_in_study` ON `journey_maps` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `map_cells` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`map_id` text NOT NULL,
	`persona_id` text,
	`step` text NOT NULL,
	`lane` text NOT NULL,
	`text` text NOT NULL,
	`supporters` text DEFAULT '[]' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`map_id`) REFERENCES `journey_maps`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `map_cells_in_study` ON `map_cells` (`study_id`,`id`);--> statement-breakpoint
CREATE INDEX `map_cells_of` ON `map_cells` (`study_id`,`map_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `map_cells_of_persona` ON `map_cells` (`map_id`,`persona_id`,`step`,`lane`);--> statement-breakpoint
CREATE UNIQUE INDEX `map_cells_of_all` ON `map_cells` (`map_id`,`step`,`lane`) WHERE "map_cells"."persona_id" is null;--> statement-breakpoint
CREATE TABLE `map_differences` (
	`study_id` text NOT NULL,
	`map_id` text NOT NULL,
	`cell` text NOT NULL,
	`type` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`map_id`, `cell`),
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`study_id`,`map_id`) REFERENCES `journey_maps`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `map_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`map_id` text NOT NULL,
	`name` text NOT NULL,
	`snapshot` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`map_id`) REFERENCES `journey_maps`(`study_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `map_versions_of` ON `map_versions` (`study_id`,`map_id`);--> statement-breakpoint
CREATE TABLE `assets` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`step` text NOT NULL,
	`persona_id` text,
	`state` text DEFAULT 'exists' NOT NULL,
	`touchpoint_id` text,
	`code_id` text,
	`link` text DEFAULT '' NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`touchpoint_id`) REFERENCES `touchpoints`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`code_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assets_in_study` ON `assets` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `kpis` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`step` text NOT NULL,
	`persona_id` text,
	`name` text NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`source_type` text DEFAULT 'other' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`current` real,
	`target` real,
	`date` text,
	`team` text,
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
CREATE UNIQUE INDEX `kpis_in_study` ON `kpis` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`step` text NOT NULL,
	`persona_id` text,
	`name` text NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`touchpoint_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`touchpoint_id`) REFERENCES `touchpoints`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_in_study` ON `milestones` (`study_id`,`id`);--> statement-breakpoint
CREATE TABLE `touchpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text DEFAULT 'other' NOT NULL,
	`persona_id` text,
	`places` text DEFAULT '[]' NOT NULL,
	`channel` text DEFAULT '' NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`lead_team` text,
	`supporters` text DEFAULT '[]' NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`goal_target` real,
	`goal_actual` real,
	`goal_unit` text DEFAULT '' NOT NULL,
	`need_met` text,
	`engagement` text,
	`message_fit` text,
	`code_id` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`created_by` text DEFAULT 'local' NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `studies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`persona_id`) REFERENCES `personas`(`study_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`,`code_id`) REFERENCES `codes`(`study_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `touchpoints_in_study` ON `touchpoints` (`study_id`,`id`);--> statement-breakpoint
DROP INDEX `highlight_codes_by_code`;--> statement-breakpoint
CREATE INDEX `highlight_codes_by_code` ON `highlight_codes` (`study_id`,`code_id`,`highlight_id`);--> statement-breakpoint
DROP INDEX `highlight_participants_by_person`;--> statement-breakpoint
CREATE INDEX `highlight_participants_by_person` ON `highlight_participants` (`study_id`,`participant_id`,`highlight_id`);--> statement-breakpoint
DROP INDEX `highlights_by_document`;--> statement-breakpoint
CREATE INDEX `highlights_by_document` ON `highlights` (`study_id`,`document_id`,`deleted_at`,`id`,`step`,`point`,`direction`,`severity`,`starred`,`hidden`,`created_at`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `stuck_step` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `ended_on` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `post_mortem` text;--> statement-breakpoint
ALTER TABLE `personas` ADD `role` text;--> statement-breakpoint
ALTER TABLE `studies` ADD `journey` text;--> statement-breakpoint
ALTER TABLE `studies` ADD `brief` text;--> statement-breakpoint
ALTER TABLE `studies` ADD `review_months` integer DEFAULT 3 NOT NULL;
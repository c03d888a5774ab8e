import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { OWN_WAY, WORD_TABLES } from "./fields";

/** Where the id of a person stands, and what an erasure does there. A new place must be treated, and then be named here. */
const TREATED = [
  "consent_records.participant_id",
  "considered.participant_id",
  "erasures.person_id",
  "former_names.participant_id",
  "highlight_participants.participant_id",
  "interview_participants.participant_id",
  "invitations.participant_id",
  "participant_merges.from_id",
  "participant_merges.into_id",
  "participant_names.participant_id",
  "participants.merged_into",
  "responses.participant_id",
  "retention_notices.participant_id",
  "speakers.participant_id",
];

/** What is packed, so that no column of words is seen in it: dropped and made anew, or rewritten. */
const PACKED = ["document_revisions.content", "meaning_models.payload", "meaning_vectors.payload", "voices.phrases"];

/** By numbers, ids and closed vocabularies alone. */
const WORDLESS = [
  ...["agreement_coders", "agreement_codes", "agreement_mark_codes", "agreement_stretches", "answers_done", "codes_kept", "considered"],
  ...["evidence_links", "finding_codes", "guide_ticks", "invitations", "retention_notices", "retentions", "tag_levels"],
];

const tables = Object.values(schema).filter((value): value is SQLiteTable & typeof value => is(value, SQLiteTable));

test("every column that names a person is one that erasing treats", () => {
  const found = tables.flatMap((table) => {
    const name = getTableName(table);
    const byKey = getTableConfig(table).foreignKeys.flatMap((key) => {
      const { foreignTable, columns, foreignColumns } = key.reference();
      const at = foreignColumns.findIndex((column) => column.name === "id");
      return getTableName(foreignTable) === "participants" ? [`${name}.${columns[at]?.name}`] : [];
    });
    const byName = Object.values(getTableColumns(table)).flatMap((column) =>
      /participant_id|person_id/.test(column.name) ? [`${name}.${column.name}`] : [],
    );
    return [...byKey, ...byName];
  });
  expect([...new Set(found)].sort()).toEqual(TREATED);
});

test("every table of a study is gone through for names, or has a way of its own; what is packed is known", () => {
  const ofStudies = tables.filter((table) => "studyId" in getTableColumns(table)).map(getTableName);
  const gone = new Set([...WORD_TABLES.map(({ name }) => name), ...OWN_WAY]);
  const withWords = ofStudies.filter((name) => !gone.has(name));
  expect(withWords.sort()).toEqual(WORDLESS);
  const packed = tables.flatMap((table) =>
    Object.values(getTableColumns(table)).flatMap((column) =>
      column.getSQLType() === "blob" ? [`${getTableName(table)}.${column.name}`] : [],
    ),
  );
  expect(packed.sort()).toEqual(PACKED);
});

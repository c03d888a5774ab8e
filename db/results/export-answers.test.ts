import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { deleteParticipant } from "@/db/participants/delete";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { openTestDb } from "@/db/testing";
import { exportAnswers } from "./export-answers";

const used = questionOf({ type: "multiple", joined: ";", options: ["Docs", "Chat"].map((value) => ({ value, label: value })) });
const why = questionOf();

it("lets out of the words of somebody who refused to be quoted neither fields nor what is no option, also once they are deleted", () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [used, why] });
  const person = makePerson(db, studyId);
  const said = {
    ...{ studyId, questionnaireId, cells: { [used.id]: "Docs;my own words" }, texts: { [why.id]: "my own reason" } },
    fields: { plan: "Team", account: "my own firm" },
  };
  makeResponse(db, said);
  makeResponse(db, { ...said, participantId: person.id });
  const replies = () => [...exportAnswers(db, { studyId, questionnaireId, filter: {}, linkOf: (id) => id }).replies].flat();
  expect(JSON.stringify(replies()[0])).toContain("my own words");
  expect(JSON.stringify(replies()[1])).toContain("my own words");
  db.run(sql`update participants set quote_consent = 'refused' where id = ${person.id}`);
  const withheld = { fields: { plan: "Team" }, cells: { [used.id]: "Docs", [why.id]: true } };
  expect(replies()).toMatchObject([{ fields: said.fields }, withheld]);
  expect(JSON.stringify(replies()[1])).not.toContain("my own");
  deleteParticipant(db, { studyId, participantId: person.id, version: 1 });
  expect(JSON.stringify(replies()[1])).not.toContain("my own");
});

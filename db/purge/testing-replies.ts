import { createHighlight } from "@/db/highlights/write";
import { spanOf } from "@/db/interviews/testing";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { answersDone, invitations, responseContacts, responseUpdates } from "@/db/schema";
import { newRecord, newToken, now } from "@/db/stamp";
import type { Db } from "@/db/types";

const SAID = "The invoice came twice, and Ines Vidal never wrote back.";
const SLOT = "abcdefgh";

type Replied = Record<"studyId" | "participantId" | "code", string> & { personaId?: string; accountId?: string };

/** For tests: a questionnaire with a personal link, and two replies with open answers: one by a participant, marked and with an address, one looked through. */
export function makeReplies(
  db: Db,
  { studyId, participantId, personaId, accountId, code }: Replied,
): { questionnaire: string; response: string } {
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { personaId });
  const by = { studyId, questionnaireId, personaId, accountId, audience: "churned" as const };
  const response = makeResponse(db, { ...by, participantId, texts: { [SLOT]: SAID } });
  const other = makeResponse(db, { ...by, texts: { [SLOT]: "Nothing to add." } });
  const documentId = response.documents[SLOT] ?? "";
  createHighlight(db, { studyId, input: { documentId, ...spanOf(SAID, "came twice"), codeIds: [code], comment: "again" } });
  db.insert(responseContacts).values({ responseId: response.id, studyId, address: "ines@example.org" }).run();
  db.insert(invitations)
    .values({ ...newRecord(), studyId, questionnaireId, participantId, token: newToken(), answeredAt: now(), responseId: response.id })
    .run();
  db.insert(answersDone)
    .values({ studyId, documentId: other.documents[SLOT] ?? "", doneAt: now() })
    .run();
  db.insert(responseUpdates)
    .values({ studyId, importId: "import", responseId: other.id, says: { ...other, texts: [] } })
    .run();
  return { questionnaire: questionnaireId, response: response.id };
}

import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { IdentityRoster } from "@/lib/privacy/find-identities";
import { formerNamesOf, isNamingLabel } from "./former-names";

/**
 * Everything a study knows of who its people are: names of participants, also of deleted and merged ones and as they were before, labels of speakers that are
 * no interviewers', and addresses that respondents left; and by what code each person goes, merged ones by that of who stands for both.
 */
export function identitiesOf(db: Db, studyId: string): IdentityRoster & { codes: Map<string, string> } {
  const named = db.values<[string]>(sql`select display_name from participant_names where study_id = ${studyId}`).map(([name]) => name);
  const labels = db
    .values<[string]>(sql`select distinct label from speakers where study_id = ${studyId} and role <> 'interviewer'`)
    .map(([label]) => label)
    .filter(isNamingLabel);
  const former = formerNamesOf(db, studyId).map(({ name }) => name);
  const addresses = db.values<[string]>(sql`select address from response_contacts where study_id = ${studyId}`).map(([address]) => address);
  return { names: [...new Set([...named, ...labels, ...former])], addresses, codes: codesOf(db, studyId) };
}

function codesOf(db: Db, studyId: string): Map<string, string> {
  const rows = db.values<[id: string, code: string, into: string | null]>(
    sql`select id, code, merged_into from participants where study_id = ${studyId}`,
  );
  const byId = new Map(rows.map(([id, code, into]) => [id, { code, into }]));
  function codeOf(id: string): string {
    const person = byId.get(id);
    return person?.into ? codeOf(person.into) : (person?.code ?? "");
  }
  return new Map(rows.map(([id]) => [id, codeOf(id)]));
}

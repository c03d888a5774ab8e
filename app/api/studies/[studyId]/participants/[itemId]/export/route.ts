import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { personZip } from "@/app/_server/person-zip";
import { expireConsents } from "@/db/consent/expire";
import { today } from "@/db/consent/keep";
import { personFile } from "@/db/person-file/person-file";

export const GET = handle(
  { summary: "Everything that is held about a person, to read and as data, in one file", params: itemParams },
  ({ db, params: { studyId, itemId } }) => {
    expireConsents(db, { day: today() });
    return personZip(personFile(db, { studyId, participantId: itemId }));
  },
);

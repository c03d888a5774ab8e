import { listCodes } from "@/db/codebook/list";
import { insertCode } from "@/db/codebook/write";
import { codeTargets, targetsOf } from "@/db/highlights/code-places";
import { namedPlaces } from "@/db/highlights/named-places";
import { requireCodes } from "@/db/highlights/place";
import { recordAction } from "@/db/history/record";
import { latestAction } from "@/db/search/code-hits";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { NO_CODING } from "@/lib/highlights/coding";
import { quoted } from "@/lib/history/label";
import type { AdoptedTheme, AdoptThemeInput } from "@/lib/meaning/schema";

/**
 * Makes a proposed theme a code, or adds its sentences to one that is there: highlights with that code alone, no point and no step, all in one
 * transaction and one step of the history. Words that may not be shown are not coded unseen (rule 14). Throws REFUSED, CONFLICT for a taken name.
 */
export function adoptTheme(db: Db, { studyId, input }: { studyId: string; input: AdoptThemeInput }): AdoptedTheme {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const { name, codeId, spans } = input;
    if ((name === undefined) === (codeId === undefined)) {
      throw new AppError("REFUSED", "Name a new code, or one that is in the codebook, but not both. Nothing was changed.", {
        errors: [{ path: "name", message: "either this or codeId" }],
      });
    }
    if (codeId) requireCodes(tx, { studyId, codeIds: [codeId] });
    const places = namedPlaces(tx, { studyId, spans });
    if (places.length === 0) throw new AppError("REFUSED", "None of these sentences can be coded, so nothing was changed. Choose others.");
    const before = latestAction(tx, studyId);
    const wanted = { coding: NO_CODING, codeIds: codeId ? [codeId] : [] };
    const targets = targetsOf(tx, { studyId, places, wanted });
    const standing = targets.flatMap((target) => (target.standing ? [target.standing.id] : []));
    const done = recordAction(
      tx,
      {
        studyId,
        kind: "highlights-recoded",
        label: `theme ${quoted(name ?? listCodes(tx, { studyId }).find(({ id }) => id === codeId)?.name ?? "")} from ${targets.length} sentences`,
        highlightIds: standing,
        made: (result: { codeId: string; made: string[]; isNew: boolean }) => ({
          highlightIds: result.made,
          codeIds: result.isNew ? [result.codeId] : [],
        }),
      },
      () => {
        const id = codeId ?? insertCode(tx, { studyId, input: { name: name ?? "" }, book: listCodes(tx, { studyId }) });
        const coded = codeTargets(tx, { studyId, targets, wanted: { coding: NO_CODING, codeIds: [id] } });
        return { codeId: id, made: coded.highlightIds, isNew: codeId === undefined };
      },
    );
    const after = latestAction(tx, studyId);
    const highlights = [...standing, ...done.made];
    return { codeId: done.codeId, highlights, skipped: spans.length - targets.length, actionId: after === before ? null : after };
  });
}

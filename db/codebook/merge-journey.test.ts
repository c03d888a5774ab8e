import { describe, expect, it } from "vitest";
import { competitorList } from "@/db/deals/competitors";
import { redoAction, undoAction } from "@/db/history/walk";
import { makeStudy } from "@/db/interviews/testing";
import { assetList, touchpointList } from "@/db/listed/touchpoints";
import { openTestDb } from "@/db/testing";
import { restoreCode } from "./delete";
import { mergeCodes } from "./merge";
import { createCode } from "./write";

describe("what on the journey names a code that is merged", () => {
  function merged() {
    const { db } = openTestDb();
    const studyId = makeStudy(db);
    const add = (name: string) => createCode(db, { studyId, input: { name } }).id;
    const [gone, stays, third] = [add("Clipboard"), add("Paper lists"), add("Third")];
    const competitor = competitorList.create(db, { studyId, input: { name: "Clipboard Inc", codeId: gone } }).id;
    const touchpoint = touchpointList.create(db, { studyId, input: { name: "Clipboard", codeId: gone } }).id;
    const asset = assetList.create(db, { studyId, input: { name: "Template", step: "compare", codeId: gone } }).id;
    const own = touchpointList.create(db, { studyId, input: { name: "Lists", codeId: stays } }).id;
    mergeCodes(db, { studyId, codeId: gone, into: stays });
    const named = () => [
      competitorList.get(db, { studyId, itemId: competitor }).codeId,
      ...[touchpoint, own].map((itemId) => touchpointList.get(db, { studyId, itemId }).codeId),
      assetList.get(db, { studyId, itemId: asset }).codeId,
    ];
    return { db, studyId, gone, stays, third, touchpoint, named };
  }

  it("goes along, comes back with undo, and goes again with redo", () => {
    const { db, studyId, gone, stays, named } = merged();
    expect(named()).toEqual([stays, stays, stays, stays]);
    undoAction(db, { studyId });
    expect(named()).toEqual([gone, gone, stays, gone]);
    redoAction(db, { studyId });
    expect(named()).toEqual([stays, stays, stays, stays]);
  });

  it("comes back when the code is restored, but for what names another by now", () => {
    const { db, studyId, gone, stays, third, touchpoint, named } = merged();
    const { version } = touchpointList.get(db, { studyId, itemId: touchpoint });
    touchpointList.update(db, { studyId, itemId: touchpoint, version, patch: { codeId: third } });
    restoreCode(db, { studyId, codeId: gone });
    expect(named()).toEqual([gone, third, stays, gone]);
    undoAction(db, { studyId });
    expect(named()).toEqual([stays, third, stays, stays]);
  });
});

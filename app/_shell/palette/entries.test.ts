import { describe, expect, it } from "vitest";
import { actionEntries, pageEntries } from "./entries";

const names = (entries: { name: string }[]) => entries.map(({ name }) => name);

describe("what the palette offers", () => {
  it("offers those who work in a study its acts and every page", () => {
    expect(names(actionEntries("one", { id: "one", name: null }))).toContain("Import transcripts");
    expect(names(pageEntries("one", true))).toEqual(expect.arrayContaining(["Review", "Memos", "Settings", "Themes"]));
  });

  it("offers those who only read no act in the study, and no page that is not theirs", () => {
    expect(names(actionEntries("one", null))).toEqual(["New study"]);
    const pages = names(pageEntries("one", false));
    expect(pages).toEqual(expect.arrayContaining(["Overview", "Interviews", "Themes", "Findings"]));
    for (const name of ["Review", "New themes", "Memos", "Settings"]) expect(pages).not.toContain(name);
  });
});

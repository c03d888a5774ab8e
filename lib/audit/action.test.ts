import { describe, expect, it } from "vitest";
import { actionDone, actionOf, actionsOfKind, kindOfAction } from "./action";

const S = "/api/studies/{studyId}";

describe("what a route does, in the words of the field", () => {
  it("follows from its method and address", () => {
    const said = (method: string, pattern: string) => actionOf({ method, pattern });
    expect(said("POST", `${S}/highlights`)).toBe("add highlight");
    expect(said("PATCH", `${S}/participants/{itemId}`)).toBe("change person");
    expect(said("POST", `${S}/codes/{itemId}/merge`)).toBe("merge code");
    expect(said("POST", `${S}/kpis/{itemId}/restore`)).toBe("bring back figure");
    expect(said("DELETE", S)).toBe("delete study");
    expect(said("POST", "/api/sign-in")).toBe("sign in");
    expect(said("GET", `${S}/export`)).toBe("export file of the study");
    expect(said("POST", `${S}/agreement/{roundId}/settlements`)).toBe("settle disagreement");
    expect(said("GET", `${S}/codes`)).toBeNull();
    expect(said("POST", `${S}/flows/preview`)).toBeNull();
    expect(said("POST", `${S}/brand-new-entries`)).toBe("add brand new entry");
  });

  it("reads as a sentence once it is done", () => {
    expect(actionDone("add highlight")).toBe("added a highlight");
    expect(actionDone("add highlight", 14)).toBe("added 14 highlights");
    expect(actionDone("code open answer", 3)).toBe("coded 3 open answers");
    expect(actionDone("add interview")).toBe("added an interview");
    expect(actionDone("bring back person", 2)).toBe("brought back 2 people");
    expect(actionDone("undo act of coding")).toBe("undid an act of coding");
    expect(actionDone("export code")).toBe("exported codes");
    expect(actionDone("settle disagreement", 2)).toBe("settled 2 disagreements");
    expect(actionDone("reopen disagreement")).toBe("reopened a disagreement");
    expect(actionDone("sign in")).toBe("signed in");
    expect(actionDone("fail to sign in")).toBe("failed to sign in");
    expect(actionDone("empty trash")).toBe("emptied the trash");
    expect(actionDone("turn on team")).toBe("turned on the team");
    expect(actionDone("write consent")).toBe("recorded consent");
    expect(actionDone("delete member")).toBe("removed a member");
    expect(actionDone("delete member", 2)).toBe("removed 2 members");
  });

  it("is of one kind, by which it is found again", () => {
    expect(kindOfAction("add highlight")).toBe("coding");
    expect(kindOfAction("read address")).toBe("taken out");
    expect(actionsOfKind("coding")).toContain("code highlight");
    expect(actionsOfKind("coding")).not.toContain("add interview");
    expect(actionsOfKind("team")).toContain("fail to sign in");
  });
});

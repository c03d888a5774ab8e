import { describe, expect, it } from "vitest";
import { mergePerson, type PersonValues, unmergePerson } from "./merge";

const nobody: PersonValues = {
  personaId: null,
  audience: null,
  role: null,
  accountId: null,
  quoteConsent: "unknown",
  contactConsent: "unknown",
  consentDate: null,
};

describe("merging two entries of one person", () => {
  it("keeps what the one who stays has, and takes what they lack", () => {
    const into: PersonValues = { ...nobody, personaId: "ops", audience: "customer" };
    const change = mergePerson(into, { ...nobody, personaId: "finance", audience: "churned", role: "admin" });
    expect(change).toEqual({ role: { before: null, after: "admin" } });
  });

  it("takes the audience of whoever was heard last, and keeps its own where that is unknown (rule 8)", () => {
    const into = { ...nobody, audience: "customer" as const, lastDay: "2026-01-01" };
    const from = { ...nobody, audience: "churned" as const, lastDay: "2026-06-01" };
    expect(mergePerson(into, from)).toEqual({ audience: { before: "customer", after: "churned" } });
    expect(mergePerson(from, into)).toEqual({});
    expect(mergePerson(into, { ...from, lastDay: into.lastDay })).toEqual({});
    expect(mergePerson(into, { ...from, lastDay: null })).toEqual({});
    expect(mergePerson(into, { ...from, audience: null })).toEqual({});
    expect(mergePerson({ ...into, lastDay: null }, from).audience?.after).toBe("churned");
  });

  it("lets a refusal to be quoted hold, whichever entry it stands on", () => {
    const open: PersonValues = { ...nobody, quoteConsent: "public" };
    const refused: PersonValues = { ...nobody, quoteConsent: "refused", consentDate: "2026-03-01" };
    expect(mergePerson(open, refused).quoteConsent?.after).toBe("refused");
    expect(mergePerson(open, refused).consentDate?.after).toBe("2026-03-01");
    expect(mergePerson(refused, open)).toEqual({});
  });

  it("puts back what it took, except where somebody corrected it since", () => {
    const change = mergePerson(nobody, { ...nobody, role: "user", personaId: "ops" });
    const corrected: PersonValues = { ...nobody, role: "champion", personaId: "ops" };
    expect(unmergePerson(corrected, change)).toEqual({ personaId: null });
  });
});

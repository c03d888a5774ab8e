import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { type ExistingStudy, planImport } from "./plan";
import { type ImportOptions, importOptions } from "./schema";

const NOBODY: ExistingStudy = { participants: [], personas: [], accounts: [], documents: [] };
const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, bytes: utf8(text), sha256: `hash of ${text}` });
const talk = (who: string, more = "") => `MEL: Why now?\n\n${who}: The audit was due. ${more}\n\nMEL: And then?\n\n${who}: We bought it.`;

function plan(files: ReturnType<typeof file>[], options: ImportOptions = {}, existing: Partial<ExistingStudy> = {}) {
  return planImport({ files, options: importOptions.parse(options), existing: { ...NOBODY, ...existing } });
}

describe("an import", () => {
  it("finds one person across files by a proper name, and one per file by a generic label", () => {
    const { people, files } = plan([
      file("a.md", talk("ANA")),
      file("b.md", talk("Ana", "Twice.")),
      file("c.md", talk("PARTICIPANT")),
      file("d.md", talk("PARTICIPANT", "Also.")),
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Ana", null, null]);
    expect(files[0]?.interview).toMatchObject({ title: "a", conductor: "Mel", date: null, participants: [{ audience: null }] });
    expect(files[0]?.report).toMatchObject({ kind: "transcript", format: "labelled-text", status: "stored", encoding: "utf-8" });
    expect(files[0]?.report.documents[0]).toMatchObject({
      turns: 4,
      opening: [{ speaker: "MEL", text: "Why now?" }, { speaker: "ANA" }, {}, {}],
    });
  });

  it("takes persona, audience, role, account, date and interviewer from a table about the files", () => {
    const table =
      "File;Name;Group;Audience;Role;Company;Date;Interviewer;Score\na;Ana Sol;Ops lead;Customers;admin;Acme;25/03/2024;Mel Ito;5\nb.md;Bea;Ops lead;lead;;;03/04/2024;Mel Ito;\nz;Cy;;;;;;;\na;Ana Sol;;;;;;;\n";
    const { people, personas, accounts, files } = plan([
      file("a.md", talk("PARTICIPANT")),
      file("b.md", talk("BEA")),
      file("people.csv", table),
    ]);
    expect(people).toMatchObject([
      { name: "Ana Sol", audience: "customer", persona: "persona:new:ops lead", role: "admin", account: "account:new:acme" },
      { name: "Bea", audience: "prospect", persona: "persona:new:ops lead", role: null, account: null },
    ]);
    expect([personas, accounts].map((list) => list.map(({ id, name }) => [id, name]))).toEqual([[[null, "Ops lead"]], [[null, "Acme"]]]);
    expect(files.map(({ interview }) => [interview?.date, interview?.conductor])).toEqual([
      ["2024-03-25", "Mel Ito"],
      ["2024-04-03", "Mel Ito"],
      [undefined, undefined],
    ]);
    expect(files[2]?.report).toMatchObject({
      kind: "attributes",
      status: "stored",
      rows: { read: 4, stored: 2, updated: 0, unchanged: 0, skipped: 0, rejected: 2 },
      rejected: [
        { line: 4, reason: expect.stringContaining('called "z"') },
        { line: 5, reason: expect.stringContaining("Line 2") },
      ],
    });
    expect(files[2]?.report.columns?.map(({ meaning }) => meaning)).toEqual([
      "file",
      "participant",
      "persona",
      "audience",
      "role",
      "account",
      "date",
      "interviewer",
      "ignore",
    ]);
  });

  it("lets the options say what a column means, and fills the rest from defaults", () => {
    const table = "doc,who,kind\na.md,Ana,X\n";
    const options: ImportOptions = {
      attributes: { file: "t.csv", matchColumn: "doc", columns: { who: "participant", kind: "persona" } },
      defaults: { audience: "churned", date: "2024-01-02" },
    };
    const { people, files } = plan([file("a.md", talk("P1")), file("t.csv", table)], options);
    expect(people).toMatchObject([{ name: "Ana", audience: "churned", persona: "persona:new:x" }]);
    expect(files[0]?.interview?.date).toBe("2024-01-02");
    expect(files[0]?.report.documents[0]?.persona).toBe("X");
  });

  it("keeps the audience of the day with each interview, and the latest with the person", () => {
    const table = "file,participant,audience,date\na.md,Ana,prospect,2024-05-01\nb.md,Ana,customer,2024-01-01\n";
    const { people, files } = plan([file("a.md", talk("ANA")), file("b.md", talk("ANA", "More.")), file("t.csv", table)]);
    expect(people).toMatchObject([{ name: "Ana", audience: "prospect" }]);
    expect(files.map(({ interview }) => interview?.participants[0]?.audience)).toEqual(["prospect", "customer", undefined]);
  });

  it("knows the study's own people by name or code; another account keeps namesakes apart with a warning", () => {
    const existing = {
      participants: [{ id: "p1", code: "P-001", name: "Ana", accountId: "acme" }],
      accounts: [{ id: "acme", name: "Acme" }],
    };
    expect(plan([file("a.md", talk("ANA"))], {}, existing).people).toMatchObject([{ participantId: "p1", code: "P-001" }]);
    const coded = plan([file("a.md", talk("X1")), file("t.csv", "file,participant\na,P-001\n")], {}, existing);
    expect(coded.people).toMatchObject([{ participantId: "p1" }]);
    const apart = plan([file("a.md", talk("ANA")), file("t.csv", "file,participant,company\na,Ana,Beta\n")], {}, existing);
    expect(apart.people).toMatchObject([{ participantId: null, name: "Ana" }]);
    expect(apart.files[0]?.report.warnings).toEqual([expect.stringContaining("two accounts")]);
  });

  it("does what the researcher corrects: roles, whose label it is, a new person", () => {
    const existing = { participants: [{ id: "p1", code: "P-001", name: "Ana", accountId: null }] };
    const say = (more: Partial<NonNullable<ImportOptions["speakers"]>[number]>) =>
      plan([file("a.md", talk("ANA"))], { speakers: [{ file: "a.md", label: "ANA", role: "participant", ...more }] }, existing);
    expect(say({ newParticipant: true }).people).toMatchObject([{ participantId: null, name: "Ana" }]);
    expect(say({ newParticipant: "Bea Ruiz" }).people).toMatchObject([{ name: "Bea Ruiz" }]);
    expect(say({ role: "interviewer" }).people).toEqual([]);
    const other = plan(
      [file("a.md", talk("CY"))],
      { speakers: [{ file: "a.md", label: "CY", role: "participant", participantId: "p1" }] },
      existing,
    );
    expect(other.people).toMatchObject([{ participantId: "p1" }]);
    expect(other.files[0]?.interview?.document.speakers[1]?.person).toBe("participant:p1");
  });

  it("stores nothing twice, neither what the study has nor what stands twice in the batch", () => {
    const a = file("a.md", talk("ANA"));
    const known = { documents: [{ sha256: a.sha256, documentId: "d1", interviewId: "i1" }] };
    const again = plan([a, file("b.md", talk("BEA")), file("b again.md", talk("BEA"))], {}, known);
    expect(again.files.map(({ report }) => report.status)).toEqual(["unchanged", "stored", "unchanged"]);
    expect(again.files[0]).toMatchObject({ interview: null, report: { documents: [{ id: "d1", interviewId: "i1" }] } });
    expect(again.people.map(({ name }) => name)).toEqual(["Bea"]);
  });

  it("refuses a bad file with a sentence and goes on with the others", () => {
    const picture = { name: "x.txt", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), sha256: "p" };
    const { files } = plan([file("empty.txt", ""), picture, file("answers.csv", "q1,q2\n5,6\n"), file("a.md", talk("ANA"))]);
    expect(files.map(({ report }) => report.status)).toEqual(["refused", "refused", "refused", "stored"]);
    for (const { report } of files.slice(0, 3)) expect(report.reason).toMatch(/^[A-Z].+\.$/);
  });

  it("makes notes an interview about the person the table names, or about nobody yet", () => {
    const notes = "P10 after lunch\n\nset-up took a week\nwould pay more";
    const { files, people } = plan([
      file("2024-03-04 ana.txt", notes),
      file("b.txt", `${notes}!`),
      file("t.csv", "file,participant,audience\n2024-03-04 ana,Ana,customer\n"),
    ]);
    expect(files[0]).toMatchObject({
      report: { kind: "notes", format: "plain-text" },
      interview: { date: "2024-03-04", document: { kind: "notes", turns: [], speakers: [] } },
    });
    expect(files.map(({ interview }) => interview?.participants.length)).toEqual([1, 0, undefined]);
    expect(people).toHaveLength(1);
  });

  it("refuses options that name a file, label, column, person or persona that is not there", () => {
    const files = [file("a.md", talk("ANA")), file("t.csv", "file,x\na.md,1\n")];
    const wrong: ImportOptions[] = [
      { speakers: [{ file: "b.md", label: "ANA", role: "participant" }] },
      { speakers: [{ file: "a.md", label: "BEA", role: "participant" }] },
      { speakers: [{ file: "a.md", label: "ANA", role: "participant", participantId: "nobody" }] },
      { defaults: { personaId: "nobody" } },
      { attributes: { file: "u.csv", matchColumn: "file", columns: {} } },
      { attributes: { file: "a.md", matchColumn: "file", columns: {} } },
      { attributes: { file: "t.csv", matchColumn: "nothing", columns: {} } },
      { attributes: { file: "t.csv", matchColumn: "file", columns: { nothing: "date" } } },
    ];
    for (const options of wrong) {
      expect(() => plan(files, options), JSON.stringify(options)).toThrowError(AppError);
      try {
        plan(files, options);
      } catch (error) {
        expect(error).toMatchObject({ code: "REFUSED", errors: [{ path: expect.stringMatching(/^options\./) }] });
      }
    }
  });
});

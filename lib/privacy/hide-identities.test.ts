import { describe, expect, test } from "vitest";
import { workRatio } from "@/lib/testing";
import { identityFinder, tellingTerms } from "./find-identities";
import { HIDDEN_MARK, hideSpans, holdsMarks } from "./hidden-mark";
import { type Hidden, hideIdentities } from "./hide-identities";

const ROSTER = { names: ["Ana Zürcher", "Grace Okonjo", "Will Banks", "Bo"], addresses: ["@ana_z"] };
const REFUSED = "d-refused";

function hidden(more: Partial<Hidden> = {}): Hidden {
  return {
    find: identityFinder(ROSTER),
    codes: new Map([["p1", "P-001"]]),
    refusedIn: (id) => (id === REFUSED ? [{ start: 5, end: 20 }] : null),
    isRefused: (id) => id === "h-refused",
    hasRefused: (id) => id === "p-refused",
    ...more,
  };
}

const hide = <T>(value: T) => hideIdentities(value, hidden());

describe("what is hidden from whoever does not see identities", () => {
  test("names give way to marks of the same length, in every free text", () => {
    const text = "Then Ana Zürcher said: ask Zürcher's team, or ZÜRCHER.";
    const shown = hide({ text }).text;
    expect(shown).toHaveLength(text.length);
    expect(shown).toBe("Then ███████████ said: ask ███████'s team, or ███████.");
  });

  test("an ordinary word that is part of a name stays where it is not meant as one", () => {
    expect(hide({ text: "our banks, with grace, will open in May" }).text).toBe("our banks, with grace, will open in May");
    expect(hide({ text: "I asked Grace." }).text).toBe("I asked █████.");
  });

  test("e-mail addresses, phone numbers and known handles go, by their shape or as they were left", () => {
    expect(hide({ text: "Write to who@example.org" }).text).not.toContain("example");
    expect(hide({ text: "or call +49 30 1234567 today" }).text).toBe(`or call ${HIDDEN_MARK.repeat(14)} today`);
    expect(hide({ text: "she is @ana_z there" }).text).toBe("she is ██████ there");
  });

  test("colleagues go by their names, who did something and to whom it was done; a thing of the study does not", () => {
    const who = { kind: "person", id: "u1", name: "Grace Okonjo", byToken: false };
    const member = { who, thing: { kind: "person", id: "u2", name: "Ana Zürcher", isThere: true } };
    expect(hide(member)).toEqual(member);
    const talk = { who, thing: { kind: "interview", id: "i1", name: "Call with Ana Zürcher", isThere: true } };
    expect(hide(talk).thing.name).toBe("Call with ███████████");
  });

  test("names written small are found in titles and names of files", () => {
    expect(hide({ title: "call with ana zürcher" }).title).toBe("call with ███████████");
    expect(hide({ fileName: "zürcher-2.vtt" }).fileName).toBe("███████-2.vtt");
  });

  test("a single name that is no word is found however it is written, and over breaks that are not seen", () => {
    expect(hide({ text: "so okonjo told me, then zürcher" }).text).toBe("so ██████ told me, then ███████");
    expect(hide({ text: "it was Oko\u00ADnjo" }).text).toBe("it was ███████");
  });

  test("names are found in titles that join their words", () => {
    expect(hide({ title: "AnaZürcher.docx" }).title).toBe("██████████.docx");
    expect(hide({ title: "GraceOkonjo_2025" }).title).toBe("███████████_2025");
    expect(hide({ title: "call_will_2025, ana_zurcher" }).title).toBe("call_will_2025, ███████████");
  });

  test("a title that is the name of a file, which may be a person's, gives way to another", () => {
    const fileTitles = new Map([["donald-1", "Interview, 2026-03-04"]]);
    const shown = hideIdentities({ title: "donald-1", note: "see donald-1" }, hidden({ fileTitles }));
    expect(shown).toEqual({ title: "Interview, 2026-03-04", note: "see donald-1" });
  });

  test("columns that are personal are none to tell people apart by, and numbers to call are no values of lists", () => {
    const values = [
      { value: "0301234567", label: "0301234567", people: 1 },
      { value: "north", label: "north", people: 2 },
    ];
    const fields = [
      { field: "Full name", values: [], more: 0 },
      { field: "Person", values, more: 0 },
    ];
    expect(hide({ fields })).toEqual({ fields: [{ field: "Person", values: values.slice(1), more: 0 }] });
    expect(hide({ groups: [{ value: "0301234567", label: "0301234567", people: 1 }] }).groups[0]).toEqual({
      value: "██████████",
      label: "██████████",
      people: 1,
    });
  });

  test("ids, days and values of lists stay as they are", () => {
    const item = {
      id: "Banks",
      participantIds: ["Zürcher"],
      date: "2026-03-04",
      role: "banks",
      updatedAt: "2026-03-04T10:00:00.000Z",
      people: 3,
    };
    expect(hide(item)).toEqual(item);
  });

  test("display names and personal columns are left out", () => {
    const shown = hide({ displayName: "Ana Zürcher", fields: { "E-mail": "x", "First name": "Ana", Plan: "Pro", Note: "a@b.org" } });
    expect(shown).toEqual({ fields: { Plan: "Pro" } });
  });

  test("speakers are called by what they are", () => {
    const speakers = [
      { id: "s1", label: "Ana Zürcher", role: "participant", participantId: "p1" },
      { id: "s2", label: "Tom Ask", role: "interviewer", participantId: null },
    ];
    expect(hide(speakers).map(({ label }) => label)).toEqual(["P-001", "Interviewer"]);
  });

  test("words of somebody who refused are hidden in their text, offsets stay", () => {
    const text = "Why? It never worked for me. I see.";
    const shown = hide({ id: REFUSED, text, turns: [] }).text;
    expect(shown).toHaveLength(text.length);
    expect(shown).toBe(hideSpans(text, [{ start: 5, end: 20 }]));
    expect(shown.startsWith("Why? ")).toBe(true);
  });

  test("what was marked and said about such words is hidden, half of a quote where half of it is theirs", () => {
    const mark = {
      documentId: REFUSED,
      start: 0,
      end: 10,
      quote: "Why? It ne",
      comment: "typical",
      reasons: [{ term: "never", weight: 1 }],
    };
    expect(hide(mark)).toEqual({ ...mark, quote: "Why? █████", comment: "███████", reasons: [{ term: "█████", weight: 1 }] });
    const beside = { ...mark, start: 21, end: 31 };
    expect(hide(beside)).toEqual(beside);
    expect(hide({ highlightId: "h-refused", quote: "never" }).quote).toBe("█████");
  });

  test("a late save brings no older words back", () => {
    const conflict = { current: { id: REFUSED, text: "Why? It never worked for me." }, base: { version: 1, text: "It never" } };
    expect(hide(conflict).base.text).toBe("████████");
  });

  test("a reply of somebody who refused keeps what they chose and loses what they wrote", () => {
    const reply = { participantId: "p-refused", cells: { q1: "yes", q2: "Because of him" }, fields: { Source: "A newsletter" } };
    expect(hide(reply)).toEqual({ ...reply, cells: { q1: "yes", q2: "██████████████" }, fields: { Source: "████████████" } });
  });

  test("long passages can break, and do not show how long their words were", () => {
    const marks = hideSpans("a ".repeat(100), [{ start: 0, end: 200 }]);
    expect(marks).toHaveLength(200);
    expect(marks.split(" ").every((run) => run.length <= 10)).toBe(true);
    expect(holdsMarks({ deep: [{ text: marks }] })).toBe(true);
  });

  test("a text costs its length", () => {
    const sentence = "Then Ana said that our banks, at 09:30, were not asked; Will did, and who@example.org wrote. ";
    const hiding = (text: string) => () => hide({ text });
    expect(workRatio({ less: hiding(sentence.repeat(600)), more: hiding(sentence.repeat(2400)), enough: 10 })).toBeLessThanOrEqual(10);
  });
});

test("a field that holds nothing but a name, written small, is a text like any other; a value of a list is none", () => {
  const written = { definition: "zürcher", question: "okonjo", decision: "okonjo", owner: "okonjo", who: "zürcher", failure: "okonjo" };
  expect(Object.values(hide(written)).join("")).toMatch(/^█+$/);
  expect(hide({ role: "okonjo", stage: "banks", owner: "banks" })).toEqual({ role: "okonjo", stage: "banks", owner: "banks" });
});

test("columns that are called by a person's name are left out", () => {
  expect(hide({ fields: { "Zürcher says": "yes", "asked ANA ZÜRCHER": 1, plan: "Pro" } }).fields).toEqual({ plan: "Pro" });
});

test("terms by which something was found tell no part of a name or an address, however they are written", () => {
  const isTelling = tellingTerms({ ...ROSTER, addresses: ["a.b+kostova@d-east.example"] });
  const shown = hideIdentities(
    {
      reasons: [{ term: "zürcher" }, { term: "kostova" }, { term: "plan" }, { term: "banks" }],
      nearest: ["okonjo team", "our banks", "timetable"],
    },
    hidden({ isTelling }),
  );
  expect(shown.reasons.map(({ term }) => term)).toEqual(["███████", "███████", "plan", "█████"]);
  expect(shown.nearest).toEqual(["███████████", "our banks", "timetable"]);
});

test("words in a list are hidden each by itself, words of a quote only where they name somebody", () => {
  const shown = hideIdentities(
    { proposal: { words: ["okonjo", "rota"] }, quote: { words: "I asked Okonjo for the rota" } },
    hidden({ isTelling: tellingTerms(ROSTER) }),
  );
  expect(shown.proposal.words).toEqual(["██████", "rota"]);
  expect(shown.quote.words).toBe("I asked ██████ for the rota");
});

test("odd names are hidden as they are, and signs alone hide nothing", () => {
  const names = ["Mary-Jane", "-", "Rao-Ellery", "O’Neil (Jr.)"];
  const odd = hidden({ find: identityFinder({ names, addresses: ["a.b+c@d-e.example"] }) });
  const shown = hideIdentities({ text: "Mary-Jane, Rao-Ellery and O’Neil - at a.b+c@d-e.example - were here." }, odd).text;
  expect(shown).not.toMatch(/Mary|Jane|Rao|Ellery|Neil|d-e/);
  expect(shown).toContain(" - were here.");
});

test("marks are found in the names of fields too", () => {
  expect(holdsMarks({ fields: { "██ says": "yes" } })).toBe(true);
  expect(holdsMarks({ fields: { says: ["yes", 1, null] } })).toBe(false);
});

test("a file that its reader sent does not tell which of the study's people has a name in it", () => {
  const known = {
    label: "Ana Zürcher",
    role: "participant",
    participantId: "p1",
    participant: { code: "P-001", name: "Ana Zürcher", isNew: false, audience: "customer" },
  };
  const fresh = {
    label: "Dora Keller",
    role: "participant",
    participantId: null,
    participant: { code: "new", name: "Dora Keller", isNew: true },
  };
  const { speakers } = hideIdentities({ speakers: [known, fresh] }, hidden({ ownFiles: true }));
  expect(speakers[0]).toEqual({
    label: "Ana Zürcher",
    role: "participant",
    participantId: null,
    participant: { code: null, name: null, isNew: false },
  });
  expect(speakers[1]).toEqual(fresh);
});

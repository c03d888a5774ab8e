import { groupBy } from "@/lib/evidence/group";
import { type Asked, countAsked, type Respondent } from "@/lib/evidence/respondents";
import type { Evidence } from "@/lib/evidence/schema";
import type { Heard } from "@/lib/evidence/spoken";
import { countPeople, type Voice } from "@/lib/evidence/voices";
import { AUDIENCES, COVERED_AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { ComparedBy, ComparedColumn } from "./compared";
import { NO_PERSONA } from "./summarize";

/** Which column a voice and a respondent stand in: the key of one, or null for none. */
export type ColumnReader = { ofVoice: (voice: Voice) => string | null; ofRespondent: (one: Pick<Respondent, Shared>) => string | null };
type Shared = "personaId" | "role" | "audience";

export const AUDIENCE_HEADS = { prospect: "Prospects", customer: "Customers", churned: "Churned", internal: "Internal" };

type Compared = { by: ComparedBy; day: string | null };

/** How a comparison tells its columns apart. Without a day everybody stands before it; respondents stand in no period, their days are not kept. */
export function columnReader({ by, day }: Compared): ColumnReader {
  if (by === "source") return { ofVoice: () => "interview", ofRespondent: () => "questionnaire" };
  if (by === "period") return { ofVoice: ({ attendance }) => periodOf(attendance.date, day), ofRespondent: () => null };
  if (by === "persona")
    return { ofVoice: ({ person }) => person.personaId ?? "none", ofRespondent: ({ personaId }) => personaId ?? "none" };
  if (by === "role") return { ofVoice: ({ person }) => person.role ?? "none", ofRespondent: ({ role }) => role ?? "none" };
  return { ofVoice: ({ audience }) => audience, ofRespondent: ({ audience }) => audience };
}

function periodOf(date: string | null, day: string | null): string {
  if (date === null) return "undated";
  return day !== null && date >= day ? "since" : "before";
}

/** The columns of a comparison in their order, with how many people of each were heard and how many were asked: the three audiences always, else those with somebody. */
export function columnsOf(
  evidence: Pick<Evidence, "personas">,
  { heard: { voices, asked }, reader, ...compared }: Compared & { heard: Pick<Heard, "voices" | "asked">; reader: ColumnReader },
): ComparedColumn[] {
  const voicesIn = groupBy(voices, reader.ofVoice);
  const askedIn = groupBy(asked, (one: Asked) => reader.ofRespondent(one));
  return namesOf(evidence, compared)
    .map(({ key, name }) => ({ key, name, people: countPeople(voicesIn.get(key) ?? []), respondents: countAsked(askedIn.get(key) ?? []) }))
    .filter(({ key, people, respondents }) => people + respondents > 0 || isAlways(compared.by, key));
}

function isAlways(by: ComparedBy, key: string): boolean {
  if (by === "audience") return COVERED_AUDIENCES.some((audience) => audience === key);
  return by === "period" && key !== "undated";
}

function namesOf({ personas }: Pick<Evidence, "personas">, { by, day }: Compared): { key: string; name: string }[] {
  if (by === "source") return named({ interview: "Interviewed", questionnaire: "Asked by questionnaire" });
  if (by === "period")
    return named({ before: day === null ? "Before" : `Before ${day}`, since: day === null ? "Since" : `Since ${day}`, undated: "Undated" });
  if (by === "persona") return [...personas.map(({ id, name }) => ({ key: id, name })), { key: "none", name: NO_PERSONA }];
  if (by === "role") return [...ROLES.map((role) => ({ key: role, name: capital(ROLE_NAMES[role]) })), { key: "none", name: "No role" }];
  return AUDIENCES.map((audience) => ({ key: audience, name: AUDIENCE_HEADS[audience] }));
}

function named(names: Record<string, string>): { key: string; name: string }[] {
  return Object.entries(names).map(([key, name]) => ({ key, name }));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

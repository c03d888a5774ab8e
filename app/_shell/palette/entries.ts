import type { Route } from "next";
import { placeOfEvidence, places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import type { Finding } from "@/lib/findings/schema";
import type { Interview } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import type { Persona } from "@/lib/personas/schema";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import type { Findable } from "@/lib/search/find";
import type { SearchHit } from "@/lib/search/schema";
import type { StudyGlance } from "@/lib/studies/schema";
import type { Span } from "@/lib/text/sentences";

/** One line of the palette: where it goes, and the keys that go there without it. */
export type Entry = Findable & { go: Route; keys?: string; marks?: readonly Span[] };

/** What can be done from anywhere; logging an interview is the first, so that Ctrl K and Enter begin one. */
export function actionEntries(studyId: string | null, logIn: { id: string; name: string | null } | null): Entry[] {
  const newStudy = { key: "new-study", name: "New study", go: places.newStudy };
  const hint = logIn?.name ?? "";
  const log = logIn
    ? [{ key: "log", name: "Log interview", ...(hint ? { hint } : {}), go: places.logInterview(logIn.id), keys: "G L" }]
    : [];
  if (studyId === null) return [...log, newStudy];
  // who may only read
  if (logIn === null) return [newStudy];
  return [
    ...log,
    { key: "import", name: "Import transcripts", go: places.import(studyId) },
    { key: "new-questionnaire", name: "New questionnaire", go: places.newQuestionnaire(studyId), hint: "templates" },
    { key: "bring-in", name: "Bring in answers", go: places.importAnswers(studyId), hint: "another tool's export" },
    { key: "new-code", name: "New code", go: `${places.codebook(studyId)}?code=new` as Route },
    { key: "new-finding", name: "New finding", go: places.findings(studyId, { finding: "new" }) },
    newStudy,
  ];
}

/** Pages that are for those who change things. */
const FOR_EDITORS = new Set(["review", "new-themes", "quality", "memos", "settings", "agreement"]);

export function pageEntries(studyId: string | null, mayEdit: boolean): Entry[] {
  const studies = { key: "studies", name: "All studies", go: places.studies };
  if (studyId === null) return [studies];
  const pages = [
    { key: "overview", name: "Overview", go: places.study(studyId) },
    { key: "interviews", name: "Interviews", go: places.interviews(studyId) },
    { key: "review", name: "Review", go: places.review(studyId), hint: "suggestions, new themes" },
    { key: "new-themes", name: "New themes", go: places.review(studyId, { view: "themes" }), hint: "what no code covers" },
    { key: "quality", name: "How well suggesting does", go: places.review(studyId, { view: "quality" }) },
    { key: "people", name: "People", go: places.people(studyId), hint: "participants" },
    { key: "accounts", name: "Accounts", go: places.people(studyId, { view: "accounts" }), hint: "companies" },
    { key: "personas", name: "Personas", go: places.people(studyId, { view: "personas" }) },
    { key: "questionnaires", name: "Questionnaires", go: places.questionnaires(studyId), hint: "surveys" },
    { key: "agreement", name: "Double coding", go: places.agreement(studyId), hint: "agreement, kappa, alpha" },
    { key: "codebook", name: "Codebook", go: places.codebook(studyId), hint: "codes" },
    { key: "themes", name: "Themes", go: places.themes(studyId), hint: "by stage" },
    { key: "findings", name: "Findings", go: places.findings(studyId), hint: "what we hold true" },
    { key: "keywords", name: "Keywords", go: places.keywords(studyId), hint: "phrases people say" },
    { key: "our-words", name: "Our words", go: places.keywords(studyId, { view: "ours" }), hint: "beside what people say" },
    { key: "coverage", name: "Coverage", go: places.coverage(studyId), hint: "targets" },
    { key: "memos", name: "Memos", go: places.memos(studyId) },
    { key: "search", name: "Search", go: places.search(studyId) },
    { key: "settings", name: "Settings", go: places.settings(studyId), hint: "backups, deleted things, keys" },
    studies,
  ];
  return pages.filter(({ key }) => mayEdit || !FOR_EDITORS.has(key));
}

/** People by their codes: names stay on their own page. */
export function personEntries(studyId: string, people: readonly Participant[], personas: ReadonlyMap<string, string>): Entry[] {
  return people.map(({ id, code, audience, personaId }) => ({
    key: `person-${id}`,
    name: code,
    hint: [personaId ? personas.get(personaId) : null, audience].filter(Boolean).join(", "),
    go: places.people(studyId, { person: id }),
  }));
}

/** Personas, each with the page of what was heard from it. */
export function personaEntries(studyId: string, personas: readonly Persona[]): Entry[] {
  return personas.map(({ id, name, participants }) => ({
    key: `persona-${id}`,
    name,
    hint: plural(participants, "person", "people"),
    go: places.persona(studyId, id),
  }));
}

export function interviewEntries(studyId: string, interviews: readonly Interview[]): Entry[] {
  return interviews.map(({ id, title, date, participants, status }) => ({
    key: `interview-${id}`,
    name: title,
    hint: [date ? showDay(date) : null, ...participants.map(({ code }) => code), status === "planned" ? "planned" : null]
      .filter(Boolean)
      .join(", "),
    go: places.interview(studyId, id),
  }));
}

export function questionnaireEntries(studyId: string, questionnaires: readonly QuestionnaireGlance[], mayEdit: boolean): Entry[] {
  return questionnaires.map(({ id, title, responses, origin }) => ({
    key: `questionnaire-${id}`,
    name: title,
    hint: plural(responses, "reply", "replies"),
    go: mayEdit && origin === "asked" && responses === 0 ? places.questionnaireBuild(studyId, id) : places.questionnaire(studyId, id),
  }));
}

export function findingEntries(studyId: string, findings: readonly Finding[]): Entry[] {
  return findings.map(({ id, statement, status }) => ({
    key: `finding-${id}`,
    name: statement,
    hint: `finding, ${status}`,
    go: places.findings(studyId, { finding: id }),
  }));
}

export function codeEntries(studyId: string, codes: readonly Code[]): Entry[] {
  return codes.map(({ id, name, kind }) => ({
    key: `code-${id}`,
    name,
    hint: [...codePath(codes, id).slice(0, -1), kind].join(", "),
    go: `${places.codebook(studyId)}?code=${id}` as Route,
  }));
}

export function studyEntries(studies: readonly StudyGlance[], here: string | null): Entry[] {
  return studies.filter(({ id }) => id !== here).map(({ id, name }) => ({ key: `study-${id}`, name, go: places.study(id) }));
}

/** What was said, straight into its sentence; and last, all of it. */
export function quoteEntries(studyId: string, hits: readonly SearchHit[], typed: string): Entry[] {
  const said = hits.map((hit) => ({
    key: `quote-${hit.documentId}-${hit.start}`,
    name: hit.snippet,
    marks: hit.marks,
    hint: [hit.answer?.responseCode ?? hit.participantCode ?? hit.speaker, hit.title].filter(Boolean).join(", "),
    go: placeOfEvidence(studyId, hit, hit),
  }));
  return [...said, { key: "search-all", name: `Search all texts for “${typed}”`, go: places.search(studyId, { q: typed }) }];
}

import { PRESET_NAMES } from "@/lib/journey/vocabulary";
import { counted } from "@/lib/text/counted";
import { type Block, heading, list, text } from "./blocks";
import type { MethodFacts, ReportData } from "./schema";

/** How the study came about, filled from its rows in the order of the checklists for qualitative research (COREQ, SRQR): who, when, how coded, how counted. */
export function methodPart(data: ReportData): Block[] {
  const { study, method } = data;
  const asked =
    study.brief?.questions.map(({ question, success }) => (success === "" ? question : `${question} Answered when: ${success}`)) ?? [];
  return [
    heading(2, "What was asked"),
    text(study.question === "" ? "No research question was written down." : study.question),
    ...(study.decision === "" ? [] : [text(`It decides: ${study.decision}`)]),
    ...list(asked),
    heading(2, "Who was heard, and when"),
    ...list(whoAndWhen(data)),
    heading(2, "How it was coded"),
    ...list(howCoded(method)),
    heading(2, "How it is counted"),
    ...list([
      "People are counted, never mentions: somebody who says a thing five times in three interviews is one person.",
      "What the interviewer says counts for nobody; notes count for the person they are about and are shown as notes.",
      "Shares are of everyone of the persona heard, whatever stage they spoke of, with Wilson's 95 % interval as if these people were a random draw. Below 8 people no share is given.",
      `Stages follow ${PRESET_NAMES[study.journeyPreset].name.toLowerCase()}: ${study.journey.stages.map(({ name }) => name).join(", ")}.`,
    ]),
    heading(2, "Consent"),
    text(consent(data)),
    ...(method.guide.length === 0 ? [] : [heading(2, "Interview guide"), ...list(method.guide)]),
  ];
}

function whoAndWhen({ coverage, method }: ReportData): string[] {
  const when = method.firstDay && method.lastDay ? `held from ${method.firstDay} to ${method.lastDay}` : "of unknown days";
  const { people, thin, internal, inherited } = coverage.totals;
  return [
    `${counted(people, "person", "people")} in ${counted(method.interviews, "interview")} ${when}${method.undated > 0 ? `, ${method.undated} without a day` : ""}; ${method.planned} planned.`,
    `${thin} of these people said little. Internal voices (${internal}) and interviews of earlier studies (${inherited}) are shown and not counted.`,
    method.conductors === 0 ? "Who led the interviews was not noted." : `Led by ${counted(method.conductors, "interviewer")}.`,
    `${counted(method.documents.transcripts, "transcript")} and ${method.documents.notes} texts of notes, ${method.words.toLocaleString("en")} words${method.languages.length > 0 ? `, in ${method.languages.join(", ")}` : ""}.`,
    ...method.questionnaires.map(
      ({ title, replies, wave }) => `Questionnaire “${title}”${wave ? ` (${wave})` : ""}: ${counted(replies, "reply", "replies")}.`,
    ),
  ];
}

function howCoded({ highlights, accepted, rejected, interviewsCoded, interviews, coders, codes }: MethodFacts): string[] {
  const byHand = highlights - accepted;
  return [
    `${counted(highlights, "highlight")} with ${counted(codes, "code")}, in ${interviewsCoded} of ${interviews} interviews.`,
    `${accepted} began as a suggestion that a person accepted, ${byHand} were marked by hand; ${rejected} suggestions were rejected. Nothing counts that nobody accepted.`,
    coders > 1
      ? `${coders} people coded. Agreement between them was not measured.`
      : "One person coded, so there is no agreement to report.",
  ];
}

function consent({ method: { consent: given }, readers }: ReportData): string {
  const counts = `${given.public} people agreed to be quoted in public, ${given.internal} inside the company, ${given.unknown} were not asked, ${given.refused} refused.`;
  const shown =
    readers === "public"
      ? "Only words of those who agreed to be quoted in public are shown here"
      : "Words of those who refused are counted and never shown";
  return `${counts} ${shown}; people go by codes.`;
}

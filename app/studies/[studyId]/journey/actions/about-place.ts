import type { Route } from "next";
import { places } from "@/app/_ui/places";
import type { Action } from "@/lib/actions/schema";

/** The page on which what an action answers stands; null where it answers nothing by name. */
export function placeOfSubject(studyId: string, { subject, subjectId }: Pick<Action, "subject" | "subjectId">): Route | null {
  if (subject === null || subjectId === null) return null;
  const [first = "", second = "", third = "", fourth = ""] = subjectId.split(":");
  switch (subject) {
    case "gap":
      return places.actions(studyId, { view: "gaps", status: "all", open: subjectId });
    case "cell":
    case "difference":
      return places.journey(studyId, { map: first, ...(second !== "all" && { persona: second }), step: third, lane: fourth });
    case "transition":
      return places.dropOff(studyId, { flow: first, step: second });
    case "theme":
      return places.themes(studyId, { ...(first !== "all" && { persona: first }), stage: second, row: `${third}.${fourth}` });
    case "finding":
      return places.findings(studyId, { finding: subjectId });
    case "account":
      return places.deals(studyId, { account: subjectId });
  }
}

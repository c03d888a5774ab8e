"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { places } from "@/app/_ui/places";
import { showToast } from "@/app/_ui/toast";
import { nextDegree } from "@/lib/highlights/degree";
import type { Point } from "@/lib/highlights/vocabulary";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import { holdsMarks } from "@/lib/privacy/hidden-mark";
import { useSavedText } from "./_saving/use-saved-text";
import { useText } from "./_text/use-text";
import type { CodingChange } from "./coding-editor";
import { codingOf, type Draft } from "./draft";
import { focusBeside } from "./focus-beside";
import { type SideState, type SideTab, tabFor } from "./side-state";
import { useAfterMarking } from "./use-after-marking";
import { useCodeChoice } from "./use-code-choice";
import { useCoding } from "./use-coding";
import { useInterviewData } from "./use-interview-data";
import { useReview } from "./use-review";
import { useSide } from "./use-side";
import type { WorkspaceCommand } from "./use-workspace-keys";

type Params = { studyId: string; documentId: string; participants: InterviewParticipant[]; keptSide: SideState };

/** What waits until somebody says whose words they are. */
type Asking = { act: (participantIds?: string[]) => unknown };

/** All that the workspace knows and does: what is on the text, what is chosen, and what each key means right now. */
export function useWorkspace({ studyId, documentId, participants, keptSide }: Params) {
  const search = useSearchParams();
  const router = useRouter();
  const data = useInterviewData(studyId, documentId);
  const { document, suggestions, stages } = data;
  const coding = useCoding({ studyId, documentId, onReopened: showSuggestion });
  const asked = search.get("highlight");
  const saved = useSavedText({ studyId, document });
  const openOn = search.get("at"); // the stretch of a search's hit
  const isToWrite = document.kind === "notes" && !asked && !openOn && !search.has("review") && !holdsMarks(document.text);
  const text = useText({ document, saved, opensIn: isToWrite ? "write" : "read" });

  const [currentId, setCurrentId] = useState<string | null>(asked ?? suggestions[0]?.id ?? null);
  const [openAt] = useState(currentId);
  const side = useSide({
    kept: keptSide,
    opensOn: tabFor(search, { hasGuide: data.hasGuide }),
    fallback: suggestions.length > 0 ? "suggestions" : "highlights",
  });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [picking, setPicking] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [help, setHelp] = useState(false);

  const highlight = document.highlights.find((one) => one.id === currentId) ?? null;
  const suggestion = suggestions.find((one) => one.id === currentId) ?? null;

  function choose(id: string, { reveal = true } = {}) {
    if (text.edgesOf && text.edgesOf !== id) keepEdges();
    if (text.hasSelection()) text.clear();
    setCurrentId(id);
    setDraft(null);
    if (side.tab !== "codes") side.turnTo(suggestions.some((one) => one.id === id) ? "suggestions" : "highlights");
    if (reveal) text.ref.current?.reveal(id);
  }
  /** A suggestion that is open again, before the list of open ones has it. */
  function showSuggestion(id: string) {
    setCurrentId(id);
    setDraft(null);
    side.turnTo("suggestions");
  }

  function markSelection(values: { point?: Point | null; stage?: string; codeIds?: string[] }, then: () => void = () => undefined) {
    const mark = async (participantIds?: string[]) => {
      const span = await text.storedSelection();
      const made = span && (await coding.mark(span, { ...values, participantIds }));
      if (!made) return;
      choose(made.id, { reveal: false });
      then();
    };
    askWhose((participantIds) => marking.during(() => mark(participantIds)));
  }

  /** Notes about several people do not say whose words they are: the person who marks them does (rule 4). */
  function askWhose(act: (participantIds?: string[]) => unknown) {
    if (document.kind === "notes" && participants.length > 1) setAsking({ act });
    else act();
  }

  /** Says something about what is chosen: of a suggestion once it is accepted, of a highlight at once. */
  function say(change: CodingChange) {
    if (suggestion) setDraft({ ...codingOf(suggestion), ...draft, ...change });
    else if (highlight) void marking.during(() => coding.change(highlight, change));
  }

  function onPoint(point: Point | null) {
    if (text.hasSelection()) markSelection({ point });
    else say({ point, direction: null, severity: null });
  }

  function onStage(stageSlug: string) {
    const stage = stages.find((one) => one.slug === stageSlug);
    if (stage && text.hasSelection()) markSelection({ stage: stage.slug });
    else if (stage) say({ step: stage.general });
  }

  function onDegree() {
    const coded = draft ?? suggestion ?? highlight;
    const degree = coded && nextDegree(coded);
    if (degree) say(degree);
    else showToast({ message: "How bad, or towards what: that is said of a failure or a trigger. Choose one first." });
  }

  function onPickCodes() {
    if (text.hasSelection()) markSelection({}, () => setPicking(true));
    else if (suggestion || highlight) setPicking(true);
  }

  const codeIds = draft?.codeIds ?? suggestion?.codeIds ?? highlight?.codeIds ?? null;
  const codeChoice = useCodeChoice({
    studyId,
    codeIds,
    hasSelection: text.hasSelection,
    onSet: (next) => say({ codeIds: next }),
    onMark: (codeId) => markSelection({ codeIds: [codeId] }),
    during: (work) => void marking.during(work),
  });

  const review = useReview({
    suggestions,
    suggestion,
    from: highlight?.end ?? 0,
    corrections() {
      const moved = text.edgesOf && text.endEdges(true);
      return moved && suggestion ? { ...codingOf(suggestion), ...draft, ...moved } : draft;
    },
    coding,
    askWhose,
    choose(id) {
      if (!id) return setCurrentId(null);
      choose(id);
      side.turnTo("suggestions");
    },
  });

  /** Stores the edges of a highlight that were moved; a suggestion's are kept until it is decided. */
  function keepEdges() {
    const moved = text.endEdges(true);
    if (!moved) return;
    if (suggestion) setDraft({ ...codingOf(suggestion), ...draft, ...moved });
    else if (highlight) void text.isStored().then((isStored) => isStored && coding.change(highlight, moved));
  }

  function startChange() {
    if (text.edgesOf) return keepEdges();
    if (suggestion) setDraft(draft ?? codingOf(suggestion));
    if (currentId) text.beginEdges(currentId);
  }

  function startComment() {
    if (text.hasSelection()) return markSelection({}, () => showField("highlights", "comment"));
    if (highlight) showField("highlights", "comment");
  }

  function showField(tab: SideTab, field: Parameters<typeof focusBeside>[0]) {
    side.show(tab);
    focusBeside(field);
  }

  function leave() {
    if (text.edgesOf) text.endEdges(false);
    else if (text.mode === "write") text.setMode("read");
    else if (text.hasSelection()) text.clear();
    else letGo();
  }

  function letGo() {
    setCurrentId(null);
    setDraft(null);
    if (asked) router.replace(places.interview(studyId, document.interviewId, { document: documentId }), { scroll: false });
  }

  const beside = (unit: "sentence" | "turn", step: 1 | -1, command: WorkspaceCommand) =>
    text.selectBeside({ unit, step, extend: "extend" in command && command.extend }, highlight ?? suggestion);

  function run(command: WorkspaceCommand) {
    const acts: { [K in WorkspaceCommand["id"]]?: () => void } = {
      trigger: () => onPoint("trigger"),
      failure: () => onPoint("failure"),
      highlight: () => onPoint(null),
      stage: () => command.id === "stage" && onStage(stages[command.index]?.slug ?? ""),
      codes: onPickCodes,
      code: () => command.id === "code" && codeChoice.takeCode(command.codeId),
      codebook: () => showField("codes", "codes"),
      degree: onDegree,
      comment: startComment,
      "suggestion-next": () => review.walk(1),
      "suggestion-before": () => review.walk(-1),
      "sentence-next": () => beside("sentence", 1, command),
      "sentence-before": () => beside("sentence", -1, command),
      "turn-next": () => beside("turn", 1, command),
      "turn-before": () => beside("turn", -1, command),
      edge: () => command.id === "edge" && text.ref.current?.edges.move(command.edge, command.step),
      keep: keepEdges,
      ...{ accept: review.accept, change: startChange, reject: review.reject },
      delete: () => (highlight ? coding.erase(highlight) : undefined),
      guide: () => showField("guide", "guide"),
      stamp: text.stamp,
      write: text.write,
      find: () => text.ref.current?.find(),
      help: () => setHelp(true),
      leave,
    };
    acts[command.id]?.();
  }
  const marking = useAfterMarking(run);

  return {
    ...data,
    highlight,
    suggestion,
    text,
    saved,
    openAt,
    openOn,
    currentId,
    side,
    draft,
    picking,
    asking,
    setAsking,
    help,
    codeIds,
    ...codeChoice,
    coding,
    setPicking,
    setHelp,
    choose,
    onPoint,
    onStage,
    onPickCodes,
    say,
    ...review,
    run: marking.act,
    startChange,
    keepEdges,
  };
}

export type Workspace = ReturnType<typeof useWorkspace>;

"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useCreateCode } from "@/app/_data/codes";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import type { Suggestion } from "@/lib/suggestions/schema";
import { useSavedText } from "./_saving/use-saved-text";
import { useText } from "./_text/use-text";
import type { CodingChange } from "./coding-editor";
import { codingOf, type Draft } from "./draft";
import { focusComment } from "./focus-comment";
import { useAfterMarking } from "./use-after-marking";
import { useCoding } from "./use-coding";
import { useInterviewData } from "./use-interview-data";
import type { WorkspaceCommand } from "./use-workspace-keys";

export type SideTab = "suggestions" | "highlights" | "person" | "keywords" | "guide";

type Params = { studyId: string; documentId: string; participants: InterviewParticipant[] };

/** What waits until somebody says whose words they are. */
type Asking = { act: (participantIds?: string[]) => unknown };

/** All that the workspace knows and does: what is on the text, what is chosen, and what each key means right now. */
export function useWorkspace({ studyId, documentId, participants }: Params) {
  const search = useSearchParams();
  const router = useRouter();
  const data = useInterviewData(studyId, documentId);
  const { document, suggestions, stages } = data;
  const createCode = useCreateCode(studyId);
  const coding = useCoding({ studyId, documentId, onReopened: showSuggestion });
  const asked = search.get("highlight");
  const saved = useSavedText({ studyId, document });
  const openOn = search.get("at"); // the stretch of a search's hit
  const isToWrite = document.kind === "notes" && !asked && !openOn && !search.has("review");
  const text = useText({ document, saved, opensIn: isToWrite ? "write" : "read" });

  const [currentId, setCurrentId] = useState<string | null>(asked ?? suggestions[0]?.id ?? null);
  const [openAt] = useState(currentId);
  const [tab, setTab] = useState<SideTab>(asked || suggestions.length === 0 ? "highlights" : "suggestions");
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
    setTab(suggestions.some((one) => one.id === id) ? "suggestions" : "highlights");
    if (reveal) text.ref.current?.reveal(id);
  }

  /** A suggestion that is open again, before the list of open ones has it. */
  function showSuggestion(id: string) {
    setCurrentId(id);
    setDraft(null);
    setTab("suggestions");
  }

  function markSelection(values: { point?: "trigger" | "failure" | null; stage?: string }, then: () => void = () => undefined) {
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

  function onPoint(point: "trigger" | "failure" | null) {
    if (text.hasSelection()) markSelection({ point });
    else if (suggestion) changeDraft({ point, direction: null, severity: null });
    else if (highlight) coding.change(highlight, { point, direction: null, severity: null });
  }

  function onStage(stageSlug: string) {
    const stage = stages.find((one) => one.slug === stageSlug);
    if (!stage) return;
    if (text.hasSelection()) markSelection({ stage: stage.slug });
    else if (suggestion) changeDraft({ step: stage.general });
    else if (highlight) coding.change(highlight, { step: stage.general });
  }

  function onPickCodes() {
    if (text.hasSelection()) markSelection({}, () => setPicking(true));
    else if (suggestion || highlight) setPicking(true);
  }

  const codeIds = draft?.codeIds ?? suggestion?.codeIds ?? highlight?.codeIds ?? [];

  function setCodes(next: string[]) {
    if (suggestion) changeDraft({ codeIds: next });
    else if (highlight) coding.change(highlight, { codeIds: next });
  }

  const toggleCode = (id: string) => setCodes(codeIds.includes(id) ? codeIds.filter((one) => one !== id) : [...codeIds, id]);
  const addNewCode = (name: string) =>
    createCode.mutate({ name }, { onSuccess: (code) => setCodes([...codeIds, code.id]), onError: showFailure });

  function changeDraft(change: CodingChange) {
    if (suggestion) setDraft({ ...codingOf(suggestion), ...draft, ...change });
  }

  const next = (after: Suggestion, step: 1 | -1 = 1): Suggestion | undefined =>
    suggestions[(suggestions.indexOf(after) + step + suggestions.length) % suggestions.length];

  function leaveFor(following: Suggestion | undefined, left: Suggestion) {
    if (following && following.id !== left.id) choose(following.id);
    else setCurrentId(null);
  }

  function accept() {
    if (!suggestion) return;
    const moved = text.edgesOf && text.endEdges(true);
    const corrected = moved ? { ...codingOf(suggestion), ...draft, ...moved } : draft;
    askWhose((participantIds) => {
      coding.acceptOne(suggestion, corrected, participantIds);
      leaveFor(next(suggestion), suggestion);
    });
  }

  function reject() {
    if (!suggestion) return;
    coding.decideMany([suggestion.id], "reject");
    leaveFor(next(suggestion), suggestion);
  }

  function walk(step: 1 | -1) {
    const from = suggestion ? next(suggestion, step) : (suggestions.find((one) => one.start >= (highlight?.end ?? 0)) ?? suggestions[0]);
    if (from) choose(from.id);
  }

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
    if (text.hasSelection()) return markSelection({}, focusComment);
    if (highlight) setTab("highlights");
    if (highlight) focusComment();
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
      comment: startComment,
      "suggestion-next": () => walk(1),
      "suggestion-before": () => walk(-1),
      "sentence-next": () => beside("sentence", 1, command),
      "sentence-before": () => beside("sentence", -1, command),
      "turn-next": () => beside("turn", 1, command),
      "turn-before": () => beside("turn", -1, command),
      edge: () => command.id === "edge" && text.ref.current?.edges.move(command.edge, command.step),
      keep: keepEdges,
      accept,
      change: startChange,
      reject,
      delete: () => (highlight ? coding.erase(highlight) : undefined),
      guide: () => setTab("guide"),
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
    tab,
    draft,
    picking,
    asking,
    setAsking,
    help,
    codeIds,
    coding,
    setTab,
    setPicking,
    setHelp,
    choose,
    onPoint,
    onStage,
    onPickCodes,
    toggleCode,
    addNewCode,
    changeDraft,
    accept,
    reject,
    run: marking.act,
    startChange,
    keepEdges,
  };
}

export type Workspace = ReturnType<typeof useWorkspace>;

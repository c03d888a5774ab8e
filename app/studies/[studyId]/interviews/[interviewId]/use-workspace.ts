"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { codesQuery, useCreateCode } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { studyQuery } from "@/app/_data/studies";
import { openSuggestionsQuery } from "@/app/_data/suggestions";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import { STAGES } from "@/lib/journey/vocabulary";
import type { Suggestion } from "@/lib/suggestions/schema";
import { sentenceBeside } from "@/lib/text/sentence-beside";
import type { CodingChange, CodingValue } from "./coding-editor";
import { revealMark, revealSpan } from "./reveal";
import { selectedSpan } from "./selected-span";
import { textMarks } from "./text-mark";
import { useCoding } from "./use-coding";
import { useSelection } from "./use-selection";
import type { WorkspaceCommand } from "./use-workspace-keys";

export type SideTab = "suggestions" | "highlights" | "person" | "keywords";

type Params = { studyId: string; documentId: string; participants: InterviewParticipant[] };

/** What waits until somebody says whose words they are. */
type Asking = { act: (participantIds?: string[]) => unknown };

/** All that the workspace knows and does: what is on the text, what is chosen, and what each key means right now. */
export function useWorkspace({ studyId, documentId, participants }: Params) {
  const search = useSearchParams();
  const router = useRouter();
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: document } = useSuspenseQuery(documentQuery(studyId, documentId));
  const { data: suggestionPage } = useSuspenseQuery(openSuggestionsQuery(studyId, documentId));
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const createCode = useCreateCode(studyId);
  const coding = useCoding({ studyId, documentId, onReopened: showSuggestion });
  const textRef = useRef<HTMLDivElement>(null);
  const { selected, clear, look } = useSelection(textRef);

  const asked = search.get("highlight");
  const suggestions = useMemo(() => [...suggestionPage.items].sort((a, b) => a.start - b.start), [suggestionPage]);
  const [currentId, setCurrentId] = useState<string | null>(asked ?? suggestions[0]?.id ?? null);
  const [tab, setTab] = useState<SideTab>(asked || suggestions.length === 0 ? "highlights" : "suggestions");
  const [draft, setDraft] = useState<CodingValue | null>(null);
  const [picking, setPicking] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [help, setHelp] = useState(false);

  const stages = STAGES[study.journeyPreset];
  const marks = useMemo(
    () => textMarks(document.highlights, suggestions, { codes: codes.items, preset: study.journeyPreset }),
    [document.highlights, suggestions, codes.items, study.journeyPreset],
  );
  const highlight = document.highlights.find((one) => one.id === currentId) ?? null;
  const suggestion = suggestions.find((one) => one.id === currentId) ?? null;

  function choose(id: string, { reveal = true } = {}) {
    setCurrentId(id);
    setDraft(null);
    setTab(suggestions.some((one) => one.id === id) ? "suggestions" : "highlights");
    if (reveal) requestAnimationFrame(() => revealMark(id));
  }

  /** A suggestion that is open again, before the list of open ones has it. */
  function showSuggestion(id: string) {
    setCurrentId(id);
    setDraft(null);
    setTab("suggestions");
  }

  function markSelection(values: { point?: "trigger" | "failure" | null; stage?: string }, then: () => void = () => undefined) {
    if (!selected) return;
    const { start, end } = selected;
    askWhose(async (participantIds) => {
      const made = await coding.mark({ start, end }, { ...values, participantIds });
      clear();
      if (made) choose(made.id, { reveal: false });
      if (made) then();
    });
  }

  /** Notes about several people do not say whose words they are: the person who marks them does (rule 4). */
  function askWhose(act: (participantIds?: string[]) => unknown) {
    if (document.kind === "notes" && participants.length > 1) setAsking({ act });
    else act();
  }

  function onPoint(point: "trigger" | "failure" | null) {
    if (selected) markSelection({ point });
    else if (suggestion) changeDraft({ point, direction: null, severity: null });
    else if (highlight) coding.change(highlight, { point, direction: null, severity: null });
  }

  function onStage(stageSlug: string) {
    const stage = stages.find((one) => one.slug === stageSlug);
    if (!stage) return;
    if (selected) markSelection({ stage: stage.slug });
    else if (suggestion) changeDraft({ step: stage.general });
    else if (highlight) coding.change(highlight, { step: stage.general });
  }

  function onPickCodes() {
    if (selected) markSelection({}, () => setPicking(true));
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

  function next(after: Suggestion, step: 1 | -1 = 1): Suggestion | undefined {
    const at = suggestions.findIndex((one) => one.id === after.id);
    return suggestions[(at + step + suggestions.length) % suggestions.length];
  }

  function leaveFor(following: Suggestion | undefined, left: Suggestion) {
    if (following && following.id !== left.id) choose(following.id);
    else setCurrentId(null);
  }

  function accept() {
    if (!suggestion) return;
    askWhose((participantIds) => {
      coding.acceptOne(suggestion, draft, participantIds);
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

  /** Selects a sentence as a mouse would: the one beside what is selected, else beside what is chosen. */
  function selectSentence(step: 1 | -1) {
    const root = textRef.current;
    if (!root) return;
    const at = selectedSpan(root) ?? highlight ?? suggestion ?? { start: 0, end: 0 };
    const sentence = sentenceBeside({ text: document.text, stretches: document.turns, at, step });
    if (!sentence) return;
    revealSpan(root, sentence);
    look();
  }

  function leave() {
    if (selected) clear();
    else setCurrentId(null);
    setDraft(null);
    if (asked) router.replace(places.interview(studyId, document.interviewId, { document: documentId }), { scroll: false });
  }

  function run(command: WorkspaceCommand) {
    const acts: { [K in WorkspaceCommand["kind"]]: () => void } = {
      point: () => command.kind === "point" && onPoint(command.point),
      stage: () => command.kind === "stage" && onStage(stages[command.index]?.slug ?? ""),
      codes: onPickCodes,
      walk: () => command.kind === "walk" && walk(command.step),
      sentence: () => command.kind === "sentence" && selectSentence(command.step),
      accept,
      change: () => (suggestion ? setDraft(codingOf(suggestion)) : undefined),
      reject,
      delete: () => (highlight ? coding.erase(highlight) : undefined),
      help: () => setHelp(true),
      leave,
    };
    acts[command.kind]();
  }

  return {
    study,
    document,
    suggestions,
    codes: codes.items,
    stages,
    marks,
    highlight,
    suggestion,
    selected,
    currentId,
    tab,
    draft,
    picking,
    asking,
    setAsking,
    help,
    codeIds,
    textRef,
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
    run,
    startDraft: () => suggestion && setDraft(codingOf(suggestion)),
  };
}

export type Workspace = ReturnType<typeof useWorkspace>;

function codingOf({ point, step, direction, severity, codeIds }: CodingValue): CodingValue {
  return { point, step, direction, severity, codeIds };
}

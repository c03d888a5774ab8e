"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { blindTextQuery, roundQuery, useBlindMarks } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { studyQuery } from "@/app/_data/studies";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useText } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/use-text";
import type { CodingChange } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import { useAfterMarking } from "@/app/studies/[studyId]/interviews/[interviewId]/use-after-marking";
import { useRecentCodes } from "@/app/studies/[studyId]/interviews/[interviewId]/use-recent-codes";
import type { WorkspaceCommand } from "@/app/studies/[studyId]/interviews/[interviewId]/use-workspace-keys";
import type { BlindMark, MarkInput, MarkPatch } from "@/lib/agreement/schema";
import type { Point } from "@/lib/highlights/vocabulary";
import { blindTextMarks, shownTurns } from "./blind-marks";

type Params = { studyId: string; roundId: string; documentId: string };
type Said = Omit<MarkInput, "documentId" | "start" | "end">;

/** The words are read, never written here: there is nothing to store before they are marked. */
const STILL = { flush: () => Promise.resolve(true) };

/** Where walking begins: before the first words of the sample. */
function before([first]: readonly { start: number; end: number }[]): { start: number; end: number } | null {
  return first ? { start: first.start, end: first.start } : null;
}

/** All that blind coding knows and does: my marks on the text, what is chosen, and what each key of the workspace means here. */
export function useBlind({ studyId, roundId, documentId }: Params) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: round } = useSuspenseQuery(roundQuery(studyId, roundId));
  const { data: blind } = useSuspenseQuery(blindTextQuery(studyId, roundId, documentId));
  const { data: book } = useSuspenseQuery(codesQuery(studyId));
  const codes = useMemo(() => book.items.filter(({ id }) => round.codeIds.includes(id)), [book, round.codeIds]);
  const marks = useMemo(() => blindTextMarks(blind.marks, { codes, journey: study.journey }), [blind.marks, codes, study.journey]);
  const turns = useMemo(() => shownTurns(blind), [blind]);
  const text = useText({ document: blind, saved: STILL, opensIn: "read" });
  const { create, update, remove } = useBlindMarks({ studyId, roundId, documentId });
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const [help, setHelp] = useState(false);
  const { recent, remember } = useRecentCodes(studyId);
  const stages = round.withStage ? study.journey.stages : [];
  const current = blind.marks.find(({ id }) => id === currentId) ?? null;

  function choose(id: string) {
    if (text.edgesOf && text.edgesOf !== id) keepEdges();
    if (text.hasSelection()) text.clear();
    setCurrentId(id);
    text.ref.current?.reveal(id);
  }

  function markSelection(said: Said, then: () => void = () => undefined) {
    const span = text.ref.current?.span();
    if (!span) return;
    void marking.during(async () => {
      try {
        const made = await create.mutateAsync({ documentId, ...span, ...said });
        text.clear();
        setCurrentId(made.id);
        showToast({ message: made.point ? `Marked as ${made.point}` : "Marked", undo: () => erase(made) });
        then();
      } catch (error) {
        showFailure(error);
      }
    });
  }

  function change(mark: BlindMark, patch: MarkPatch) {
    void marking.during(() => update.mutateAsync({ id: mark.id, version: mark.version, patch }).catch(showFailure));
  }

  function erase(mark: BlindMark) {
    const { point, step, codeIds, start, end } = mark;
    const back = () => void create.mutateAsync({ documentId, start, end, point, step, codeIds }).catch(showFailure);
    remove.mutate(
      { id: mark.id, version: mark.version },
      { onSuccess: () => showToast({ message: "Mark deleted", undo: back }), onError: showFailure },
    );
  }

  /** Says something about what is selected or chosen, of what the round asks for. */
  function say(said: Said, patch: CodingChange) {
    if (text.hasSelection()) markSelection(said);
    else if (current) change(current, patch);
  }

  function onPoint(point: Point | null) {
    if (round.withPoint) say({ point }, { point });
    else if (text.hasSelection()) markSelection({});
  }

  function onStage(slug: string) {
    const stage = stages.find((one) => one.slug === slug);
    if (stage) say({ stage: stage.slug }, { step: stage.general });
  }

  function onPickCodes() {
    if (codes.length === 0) return;
    if (text.hasSelection()) markSelection({}, () => setPicking(true));
    else if (current) setPicking(true);
  }

  function takeCode(id: string) {
    if (!codes.some((code) => code.id === id)) return;
    if (text.hasSelection()) markSelection({ codeIds: [id] });
    else if (current) {
      const { codeIds } = current;
      change(current, { codeIds: codeIds.includes(id) ? codeIds.filter((one) => one !== id) : [...codeIds, id] });
    } else return showToast({ message: "Select words first, or choose a mark: a code goes on them." });
    remember(id);
  }

  function keepEdges() {
    const moved = text.endEdges(true);
    if (moved && current) change(current, moved);
  }

  function leave() {
    if (text.edgesOf) text.endEdges(false);
    else if (text.hasSelection()) text.clear();
    else setCurrentId(null);
  }

  function walk(step: 1 | -1) {
    const at = blind.marks.findIndex(({ id }) => id === currentId);
    const next = at === -1 ? (step === 1 ? 0 : blind.marks.length - 1) : at + step;
    const mark = blind.marks[next];
    if (mark) choose(mark.id);
  }

  const beside = (unit: "sentence" | "turn", step: 1 | -1, command: WorkspaceCommand) =>
    text.selectBeside({ unit, step, extend: "extend" in command && command.extend }, current ?? before(blind.sampled));

  function run(command: WorkspaceCommand) {
    const acts: { [K in WorkspaceCommand["id"]]?: () => void } = {
      trigger: () => onPoint("trigger"),
      failure: () => onPoint("failure"),
      highlight: () => onPoint(null),
      stage: () => command.id === "stage" && onStage(stages[command.index]?.slug ?? ""),
      codes: onPickCodes,
      code: () => command.id === "code" && takeCode(command.codeId),
      "suggestion-next": () => walk(1),
      "suggestion-before": () => walk(-1),
      "sentence-next": () => beside("sentence", 1, command),
      "sentence-before": () => beside("sentence", -1, command),
      "turn-next": () => beside("turn", 1, command),
      "turn-before": () => beside("turn", -1, command),
      edge: () => command.id === "edge" && text.ref.current?.edges.move(command.edge, command.step),
      keep: keepEdges,
      change: () => (text.edgesOf ? keepEdges() : currentId && text.beginEdges(currentId)),
      delete: () => (current ? erase(current) : undefined),
      find: () => text.ref.current?.find(),
      help: () => setHelp(true),
      leave,
    };
    acts[command.id]?.();
  }
  const marking = useAfterMarking(run);

  return {
    ...{ study, round, blind, codes, marks, turns, text, current, currentId, stages, recent, picking, help },
    ...{ choose, change, erase, onPoint, onStage, onPickCodes, takeCode, keepEdges, setPicking, setHelp, run: marking.act },
  };
}

export type Blind = ReturnType<typeof useBlind>;

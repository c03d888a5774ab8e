"use client";

import { useMemo, useRef } from "react";
import type { SavedText } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/saved-text";
import { detailOf } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-mark";
import type { Code } from "@/lib/codebook/schema";
import type { LineCoding, TagMeaning } from "@/lib/highlights/line-tags";
import { meaningsOf, offerTags, tagWords } from "@/lib/highlights/tag-words";
import type { DocumentText, InterviewParticipant } from "@/lib/interviews/schema";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import { lineTags } from "./line-tags";
import { settleFor } from "./settle-line";
import { shownTags } from "./shown-tags";
import { tagList } from "./tag-list";
import type { TagSource } from "./tag-source";

type Params = {
  document: DocumentText;
  saved: SavedText;
  participants: InterviewParticipant[];
  codes: Code[];
  journey: StudyJourney;
  /** asks whose words a line tells */
  onAsk: (asking: { act: (participantIds?: string[]) => void }) => void;
};

/** The tags of one text: what may be typed, and what becomes of it. The surface takes the extension once; it reads what is known as it goes. */
export function useLineTags({ document, saved, participants, codes, journey, onAsk }: Params) {
  const fresh = useRef(new Map<string, string>());
  const asksWhose = document.kind === "notes" && participants.length > 1;
  const source = useMemo((): TagSource => {
    const words = tagWords({ journey, codes, people: asksWhose ? participants : [] });
    const meanings = meaningsOf(words);
    const taken = (word: string): TagMeaning | null => {
      const name = fresh.current.get(word);
      return name === undefined ? null : { kind: "new", name };
    };
    return {
      ...{ journey, asksWhose },
      people: new Map(participants.map(({ code, participantId }) => [code.toLowerCase(), participantId])),
      means: (word) => meanings.get(word) ?? taken(word),
      offers: (typed) => offerTags(words, typed),
      look: (coding) => lookOf(coding, { codes, journey }),
      takeNew: (word, name) => void fresh.current.set(word, name),
    };
  }, [journey, codes, participants, asksWhose]);
  const latest = useRef({ source, saved, onAsk });
  latest.current = { source, saved, onAsk };

  return useMemo(() => {
    const read = () => latest.current.source;
    return [
      lineTags({
        read,
        onMark: ({ id, start, end, coding }) => {
          const { participantIds, codeNames, codeIds, point, step } = coding;
          const whose = participantIds.length > 0 ? { participantIds } : {};
          latest.current.saved.mark({ key: id, start, end, point, step, codeIds, codeNames, ...whose });
        },
        onDrop: (id) => latest.current.saved.unmark(id),
        onAsk: (view, at) =>
          latest.current.onAsk({
            act: (whose = []) => {
              const settled = settleFor(view.state, at, { source: read(), whose });
              if (settled) view.dispatch(settled);
            },
          }),
      }),
      tagList(read),
      shownTags(read),
    ];
  }, []);
}

function lookOf(coding: LineCoding, { codes, journey }: { codes: Code[]; journey: StudyJourney }) {
  const { point, step, codeIds, codeNames } = coding;
  const names = [...codeIds.flatMap((id) => codes.find((code) => code.id === id)?.name ?? []), ...codeNames];
  return {
    label: names.length > 0 ? names.join(", ") : `${point ?? "highlight"}, no code yet`,
    detail: detailOf({ point, step, stage: stageOfStep(step, journey), direction: null, severity: null }, journey),
  };
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useMyAccess } from "@/app/_data/access";
import { sendPlace } from "@/app/_data/live";
import { openLive } from "./open-live";

/** Shows what others change in this study as they do, and tells them where in it this page stands. Draws nothing. */
export function Live({ studyId }: { studyId: string }) {
  const queries = useQueryClient();
  const { team } = useMyAccess(studyId);
  const place = placeOf(usePathname());
  const told = useRef(place);
  useEffect(() => openLive({ studyId, queries, place: () => told.current }), [studyId, queries]);
  useEffect(() => {
    if (told.current === place) return;
    told.current = place;
    if (team) sendPlace(studyId, place);
  }, [studyId, place, team]);
  return null;
}

/** The interview whose page this is, or the study as a whole. */
function placeOf(path: string): string {
  const interview = /^\/studies\/[^/]+\/interviews\/([\w-]+)/.exec(path)?.[1];
  return interview === undefined || interview === "log" ? "study" : `interview:${interview}`;
}

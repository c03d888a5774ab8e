"use client";

import { useHotkeys, useMounted } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { accessQuery } from "@/app/_data/access";
import { preferencesQuery } from "@/app/_data/preferences";
import { studiesQuery } from "@/app/_data/studies";
import { isOutside } from "@/app/_shell/outside";
import { places } from "@/app/_ui/places";
import { takesText } from "@/app/_ui/takes-text";
import { lastStudy, rememberStudy } from "./last-study";
import { closePalette, openPalette, usePaletteOpen } from "./palette-state";
import { studyIn } from "./study-in";
import { useTypedAhead } from "./typed-ahead";

const load = () => import("./palette");
const Palette = dynamic(() => load().then(({ Palette: loaded }) => loaded), { ssr: false });

/** Two keys belong together when the second follows this soon. */
const TOGETHER_MS = 1500;

/** Ctrl K finds anything, G and then L logs an interview: on every page, and on the list of studies for the last one. The palette is loaded when it is first wanted. */
export function PaletteKeys() {
  const path = usePathname();
  // not while the server draws the page: what is asked for out here would keep what the page brings along from being taken in
  const isDrawn = useMounted();
  return isDrawn && !isOutside(path) ? <Keys studyId={studyIn(path)} /> : null;
}

function Keys({ studyId }: { studyId: string | null }) {
  const isOpen = usePaletteOpen();
  // also while a text is written in
  useHotkeys([["mod+K", openPalette]], [], true);
  useFetchAhead();
  // before the keys that follow: what is meant for the palette reaches none of them
  useTypedAhead();
  const logIn = useStudyToLog(studyId);
  useLogKeys(logIn?.id ?? null);
  useEffect(() => {
    if (studyId !== null) rememberStudy(studyId);
  }, [studyId]);
  return isOpen ? <Palette studyId={studyId} logIn={logIn} onClose={closePalette} /> : null;
}

/** Asked for as soon as Ctrl goes down, so that it stands there when K does. */
function useFetchAhead(): void {
  useEffect(() => {
    const ahead = ({ key }: KeyboardEvent) => {
      if (key !== "Control" && key !== "Meta") return;
      void load();
      removeEventListener("keydown", ahead);
    };
    addEventListener("keydown", ahead);
    return () => removeEventListener("keydown", ahead);
  }, []);
}

/** Where an interview would be logged: the study one is in; on the list of studies the one that was open last, else the first. None where one may only read. */
function useStudyToLog(studyId: string | null): { id: string; name: string | null } | null {
  const { data } = useQuery({ ...studiesQuery(), enabled: studyId === null });
  const last = data?.items.find(({ id }) => id === lastStudy()) ?? data?.items[0];
  const id = studyId ?? last?.id ?? null;
  const { data: access } = useQuery({ ...accessQuery(id ?? ""), enabled: id !== null });
  if (id === null || access?.mayEdit === false) return null;
  return { id, name: studyId === null ? (last?.name ?? null) : null };
}

function useLogKeys(studyId: string | null): void {
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    if (studyId === null) return;
    let begun = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !takesText(event.target);
      const isSecond = plain && event.key === "l" && event.timeStamp - begun < TOGETHER_MS;
      begun = plain && event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (plain && event.key === "g") void queries.prefetchQuery(preferencesQuery());
      if (!isSecond || queries.getQueryData(preferencesQuery().queryKey)?.letterKeys === false) return;
      event.preventDefault();
      event.stopPropagation();
      router.push(places.logInterview(studyId));
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [studyId, router, queries]);
}

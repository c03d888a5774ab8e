"use client";

import type { Route } from "next";
import { useParams } from "next/navigation";
import { useAskWhetherMine } from "@/app/_live/while-mine";
import { Frame } from "@/app/_ui/frame";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";

/** What is not there within a study that is: its navigation stays, and what was deleted may still be taken back. */
export default function NotInThisStudy() {
  const { studyId } = useParams<{ studyId: string }>();
  useAskWhetherMine(studyId);
  const deleted = `${places.settings(studyId)}#deleted` as Route;
  return (
    <Frame within title="There is nothing here" action={<Link href={places.study(studyId)}>To the overview of this study</Link>}>
      This page does not exist, or what it showed was deleted. For 30 days <Link href={deleted}>Settings</Link> can bring it back.
    </Frame>
  );
}

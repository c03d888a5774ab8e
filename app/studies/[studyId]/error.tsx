"use client";

import { useParams } from "next/navigation";
import type { ComponentProps } from "react";
import { useAskWhetherMine } from "@/app/_live/while-mine";
import { FailedPage } from "@/app/_ui/failed-page";

export default function StudyErrorPage(props: ComponentProps<typeof FailedPage>) {
  const { studyId } = useParams<{ studyId: string }>();
  useAskWhetherMine(studyId);
  return <FailedPage {...props} within />;
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { accessQuery } from "@/app/_data/access";

/** Whether I may change anything in the study whose page is open; outside of studies nothing can be changed by these parts. */
export function useMayEdit(): boolean {
  const { studyId } = useParams<{ studyId?: string }>();
  const { data } = useQuery({ ...accessQuery(studyId ?? ""), enabled: studyId !== undefined });
  return data?.mayEdit ?? false;
}

/** What changes something, on a page of a study: not there for those who may only read. */
export function EditorsOnly({ children, otherwise = null }: { children: ReactNode; otherwise?: ReactNode }) {
  return useMayEdit() ? children : otherwise;
}

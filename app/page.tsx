import { HydrationBoundary } from "@tanstack/react-query";
import { listDeletedStudies } from "@/db/deleted";
import { listStudyGlances } from "@/db/glance";
import { deletedStudiesQuery } from "./_data/deleted";
import { studiesQuery } from "./_data/studies";
import { db } from "./_server/db";
import { prefetch } from "./_server/prefetch";
import { StudyList } from "./study-list";

export default async function StudiesPage() {
  const state = await prefetch([
    { options: studiesQuery(), value: () => ({ items: listStudyGlances(db()) }) },
    { options: deletedStudiesQuery(), value: () => ({ items: listDeletedStudies(db()) }) },
  ]);
  return (
    <HydrationBoundary state={state}>
      <StudyList />
    </HydrationBoundary>
  );
}

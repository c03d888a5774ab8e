import type { Metadata } from "next";
import { withAccess } from "@/app/_server/access/with-access";
import { NewStudyForm } from "./new-study-form";

export const metadata: Metadata = { title: "New study" };

export default async function NewStudyPage() {
  return withAccess({ right: "signed-in" }, () => <NewStudyForm />);
}

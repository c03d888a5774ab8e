import type { Questionnaire } from "@/lib/questionnaires/schema";
import styles from "./status-tag.module.css";
import { statusWords } from "./status-words";

/** Hollow and dashed while nobody can answer yet, solid once it is out. */
export function StatusTag({ of }: { of: Pick<Questionnaire, "origin" | "format" | "status" | "opensAt" | "closesAt"> }) {
  return (
    <span className={styles.tag} data-status={of.origin === "imported" ? "imported" : of.status}>
      {statusWords(of)}
    </span>
  );
}

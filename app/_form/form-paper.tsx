import type { ReactNode } from "react";
import "@/public/form/cards.css";
import "@/public/form/controls.css";
import "@/public/form/scales.css";

/** Where questions are shown inside the program: the same controls and the same style as on the respondent's page, which links the style itself. */
export function FormPaper({ children }: { children: ReactNode }) {
  return <div className="vf">{children}</div>;
}

import { useQueryClient } from "@tanstack/react-query";
import { usePutLine } from "@/app/_data/persona-page";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { SummaryLine } from "@/lib/summary/schema";

/** What can be done with a sentence of the summary; each of it can be undone. `text` null gives it back to the rules. */
export function useLineActs(studyId: string, personaId: string) {
  const queries = useQueryClient();
  const { mutateAsync } = usePutLine(studyId, personaId);

  async function put(line: SummaryLine, { text, message }: { text: string | null; message: string }): Promise<void> {
    const { key } = line;
    const wrote = line.rules ?? line.text;
    const { version } = await mutateAsync({ key, version: line.version, body: { text, wrote } }).catch((error: unknown) => {
      void queries.invalidateQueries({ queryKey: ["studies", studyId] });
      throw error;
    });
    const before = textKept(line);
    // what the sentence stood in place of before is not known here: where the evidence had moved on, it says so again
    const body = { text: before, wrote: line.moved ? "" : wrote };
    const undo = () => void mutateAsync({ key, version, body }).catch(showFailure);
    showToast({ message, undo });
  }

  const run = (line: SummaryLine, change: { text: string | null; message: string }) => put(line, change).catch(showFailure);
  return {
    /** throws what went wrong, so that what was typed stays */
    write: (line: SummaryLine, text: string) =>
      put(
        line,
        text === line.rules ? { text: null, message: "The sentence is as the rules write it" } : { text, message: "Sentence changed" },
      ),
    leaveOut: (line: SummaryLine) => run(line, { text: "", message: "Sentence left out of the summary" }),
    putBack: (line: SummaryLine) => run(line, { text: null, message: "Sentence put back" }),
    giveBack: (line: SummaryLine) => run(line, { text: null, message: "The sentence is as the rules write it" }),
    keep: (line: SummaryLine) => run(line, { text: line.text, message: "Your sentence is kept" }),
  };
}

export type LineActs = ReturnType<typeof useLineActs>;

function textKept({ state, text }: SummaryLine): string | null {
  if (state === "written") return null;
  return state === "out" ? "" : text;
}

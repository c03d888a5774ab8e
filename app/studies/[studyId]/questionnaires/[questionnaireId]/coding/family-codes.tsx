import { CodeSwatch } from "@/app/_marks/code-swatch";
import { KIND_WORDS } from "@/app/studies/[studyId]/codebook/kinds";
import type { Code } from "@/lib/codebook/schema";
import type { CodeKind } from "@/lib/codebook/vocabulary";
import styles from "./coding-side.module.css";

const MOST_SHOWN = 8;

type Props = { family: CodeKind | null; codes: readonly Code[]; chosen: readonly string[]; onTake: (codeId: string) => void };

/** The codes of the kind that the question asks for, in the order of the codebook; of very many the most used. */
export function FamilyCodes({ family, codes, chosen, onTake }: Props) {
  const ofKind = codes.filter(({ kind }) => kind === family);
  const used = new Set([...ofKind].sort((a, b) => b.highlights - a.highlights).slice(0, MOST_SHOWN));
  const own = ofKind.filter((code) => used.has(code));
  if (family === null || own.length === 0) return null;
  return (
    <section aria-labelledby="family-codes" className={styles.family}>
      <h2 id="family-codes">For this question: {KIND_WORDS[family]}</h2>
      <div>
        {own.map((code) => (
          <button
            key={code.id}
            type="button"
            aria-pressed={chosen.includes(code.id)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(code.id)}
          >
            <CodeSwatch code={code} /> {code.name}
          </button>
        ))}
      </div>
    </section>
  );
}

import { CODE_PALETTE, ON_CODE } from "@/lib/codebook/palette";
import type { Code } from "@/lib/codebook/schema";
import styles from "./code-swatch.module.css";

/** A code's colour with its key or first letter on it: the colour is never the only sign. One without a colour has the letter alone. */
export function CodeSwatch({ code: { name, color, key } }: { code: Pick<Code, "name" | "color" | "key"> }) {
  const letter = key ?? [...name.trim()][0] ?? "";
  const paint = color
    ? {
        background: `light-dark(${CODE_PALETTE[color].light}, ${CODE_PALETTE[color].dark})`,
        color: `light-dark(${ON_CODE.light}, ${ON_CODE.dark})`,
      }
    : undefined;
  return (
    <span aria-hidden="true" className={styles.swatch} data-plain={color === null || undefined} style={paint}>
      {letter.toUpperCase()}
    </span>
  );
}

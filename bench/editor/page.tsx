import { MantineProvider } from "@mantine/core";
import { createRef, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { TextHandle } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-handle";
import type { TextMark } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-mark";
import { TextStrip } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-strip";
import { TextSurface } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/text-surface";
import type { ShownTurn } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/turns";
import "@/app/tokens.css";
import { painted } from "./frames";
import { PlainSpans } from "./plain-spans";

export type Opened = { text: string; turns: ShownTurn[]; marks: TextMark[] };

const none = () => undefined;
const handle = createRef<TextHandle>();
let staged: TextMark[] = [];
let root: Root | null = null;
let setMarks: (marks: TextMark[]) => void = none;

function Ours({ text, turns, marks: opened }: Opened) {
  const [marks, set] = useState(opened);
  setMarks = set;
  return (
    <div style={{ width: 860, height: "100%", display: "flex", flexDirection: "column" }}>
      <TextStrip text={handle} length={text.length} marks={marks} extent="" />
      <TextSurface
        ref={handle}
        label="Notes"
        hint=""
        initial={text}
        text={text}
        turns={turns}
        marks={marks}
        currentId={null}
        openAt={null}
        openOn={null}
        mode="write"
        onChoose={none}
        onSelected={none}
        onTyped={none}
        onIncoming={() => none}
        onLeft={none}
      />
    </div>
  );
}

const bench = {
  /** Milliseconds from nothing until it is painted. */
  async open(way: "ours" | "plain", opened: Opened): Promise<number> {
    const parent = document.body.appendChild(document.createElement("div"));
    parent.style.height = "100vh";
    const began = performance.now();
    root = createRoot(parent);
    root.render(
      way === "ours" ? (
        <MantineProvider>
          <Ours {...opened} />
        </MantineProvider>
      ) : (
        <PlainSpans {...opened} />
      ),
    );
    await painted(way === "ours" ? ".cm-label[style*=transform]" : "[data-turn]");
    return performance.now() - began;
  },
  async close(): Promise<void> {
    root?.unmount();
    document.body.replaceChildren();
    await painted("body");
  },
  focusAt(at: number): void {
    handle.current?.select({ start: at, end: at });
  },
  /** Makes ready one more mark: F8 shows it. */
  stage(marks: TextMark[]): void {
    staged = marks;
  },
};
declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;

window.addEventListener("keydown", ({ key }) => key === "F8" && flushSync(() => setMarks(staged)));

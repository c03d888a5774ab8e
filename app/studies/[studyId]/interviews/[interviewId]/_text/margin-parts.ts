import { POINT_SHAPES } from "@/app/_marks/point-glyph";
import { kindOf } from "./marks";
import type { TextMark } from "./text-mark";

const SVG = "http://www.w3.org/2000/svg";

/** What is said beside a mark: where it differs, bar and label are made anew. */
export function signatureOf(mark: TextMark): string {
  return `${kindOf(mark)} ${mark.point} ${mark.label} ${mark.detail}`;
}

/** The line beside the words of one mark; its shape says what it is. */
export function barOf(mark: TextMark): HTMLElement {
  const bar = document.createElement("i");
  bar.className = "cm-bar";
  bar.dataset.id = mark.id;
  bar.dataset.kind = kindOf(mark);
  return bar;
}

/** Glyph, code and stage of one mark, in words. */
export function labelOf(mark: TextMark): HTMLElement {
  const label = document.createElement("button");
  label.className = "cm-label";
  label.type = "button";
  label.tabIndex = -1;
  label.dataset.id = mark.id;
  label.style.visibility = "hidden";
  const name = document.createElement("b");
  name.textContent = mark.label;
  const detail = document.createElement("span");
  detail.textContent = mark.proposed ? `${mark.detail}, not counted` : mark.detail;
  label.append(glyphOf(mark), name, detail);
  label.title = `${mark.label}: ${detail.textContent}`;
  return label;
}

/** Stands for labels that found no room: a click goes to the first of them. */
export function moreOf(ids: string[], top: number): HTMLElement {
  const more = document.createElement("button");
  more.className = "cm-more";
  more.type = "button";
  more.tabIndex = -1;
  more.dataset.id = ids[0] ?? "";
  more.textContent = `+${ids.length} more`;
  more.style.transform = `translateY(${top}px)`;
  return more;
}

function glyphOf(mark: TextMark): SVGElement {
  const glyph = document.createElementNS(SVG, "svg");
  glyph.setAttribute("viewBox", "0 0 10 10");
  glyph.setAttribute("data-kind", kindOf(mark));
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", POINT_SHAPES[mark.point ?? "none"]);
  glyph.append(path);
  return glyph;
}

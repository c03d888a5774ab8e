import { escapeHtml } from "@/lib/report/escape-html";
import { blockHtml } from "@/lib/report/to-html";
import type { ShareBlock, ShareSection } from "@/lib/shares/blocks";
import { boardHtml, indexHtml, placeHtml, ribbonHtml, rowsHtml } from "./board";
import { mapHtml } from "./map";
import { claimsHtml, heardHtml, leadHtml } from "./persona";
import { quoteHtml } from "./quote";

/** One section of a shared page: its title, its blocks. */
export function shareSectionHtml({ slug, title, blocks }: ShareSection): string {
  const name = escapeHtml(slug);
  return `<section id="${name}" aria-labelledby="${name}-title">\n<h2 id="${name}-title" dir="auto">${escapeHtml(title)}</h2>\n${blocks.map(shareBlockHtml).join("\n")}\n</section>`;
}

function shareBlockHtml(block: ShareBlock): string {
  switch (block.kind) {
    case "map":
      return mapHtml(block);
    case "board":
      return boardHtml(block);
    case "ribbon":
      return ribbonHtml(block);
    case "place":
      return placeHtml(block);
    case "index":
      return indexHtml(block);
    case "lead":
      return leadHtml(block);
    case "heard":
      return heardHtml(block);
    case "claims":
      return claimsHtml(block);
    case "rows":
      return rowsHtml(block);
    case "quote":
      return quoteHtml(block);
    default:
      return blockHtml(block);
  }
}

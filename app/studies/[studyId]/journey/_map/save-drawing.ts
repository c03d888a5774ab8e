import { type DrawingWords, drawSvg } from "@/lib/journey-map/draw/drawing";
import type { DrawnMap } from "@/lib/journey-map/schema";

/** The map as a vector drawing in a file. */
export function saveSvg(map: DrawnMap, words: DrawingWords): void {
  save(new Blob([drawSvg(map, words).svg], { type: "image/svg+xml" }), "journey-map.svg");
}

const SCALE = 2;

/** The same drawing as a picture, at twice its size. */
export async function savePng(map: DrawnMap, words: DrawingWords): Promise<void> {
  const { svg, width, height } = drawSvg(map, words);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("This browser draws no pictures. The SVG holds the same.");
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, "image/png"));
    if (!blob) throw new Error("The picture became too large for this browser. The SVG holds the same.");
    save(blob, "journey-map.png");
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

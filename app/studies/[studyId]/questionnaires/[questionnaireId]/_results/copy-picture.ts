import { showFailure, showToast } from "@/app/_ui/toast";
import { type Picture, pictureOf } from "./picture";

/** Twice as many points as it measures, so that it is sharp on a slide. */
const SHARP = 2;

/** Puts a figure on the clipboard as a PNG; where the browser allows no pictures there, it is saved as a file. */
export async function copyPicture(picture: Picture): Promise<void> {
  try {
    const blob = await drawn(picture);
    const isCopied = await copied(blob);
    if (!isCopied) save(blob, picture.title);
    showToast({ message: isCopied ? "Copied as a picture." : "Saved as a picture: this browser copies no pictures." });
  } catch (error) {
    showFailure(error);
  }
}

async function copied(blob: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    return true;
  } catch {
    return false;
  }
}

async function drawn(picture: Picture): Promise<Blob> {
  const { svg, width, height } = pictureOf(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SHARP, height * SHARP];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error("This browser could not draw the picture. Copy it as a table instead.")),
    );
  });
}

function save(blob: Blob, title: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "figure"}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Files on their way from one import page to the other, so that nobody has to choose them twice; gone once taken. */
let handed: File[] = [];

export function handOver(files: File[]): void {
  handed = files;
}

export function takeHanded(): File[] {
  const files = handed;
  handed = [];
  return files;
}

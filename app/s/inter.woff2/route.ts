import { showFont } from "@/app/_server/shares/font";

/** The program's own letters, for the pages behind shared links, which load nothing else of it. */
export function GET(request: Request): Response {
  return showFont(request);
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestServer } from "./server";

type Described = { parameters?: { in: string; name: string }[]; requestBody?: { required?: boolean; content: Record<string, unknown> } };

/** One method of one address, as the program describes it. */
export type Operation = {
  method: string;
  path: string;
  versioned: boolean;
  /** "form": a form's fields as well as JSON */
  takes: "json" | "multipart" | "form" | "nothing";
  bodyRequired: boolean;
};

/** An id that nothing has. */
const NOBODY = "00000000-0000-7000-8000-000000000000";

/** The addresses of the built program, from the list that its build left: those under /api (but the one for all that is not there), and the pages. */
export function builtRoutes(): { api: string[]; pages: string[] } {
  const file = fileURLToPath(new URL("../.next/app-path-routes-manifest.json", import.meta.url));
  const built: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
  const api = Object.entries(built).filter(
    ([source, path]) => source.endsWith("/route") && path.startsWith("/api/") && !path.includes("[..."),
  );
  const pages = Object.entries(built).filter(([source, path]) => source.endsWith("/page") && !path.startsWith("/_"));
  return { api: api.map(([, path]) => path).sort(), pages: pages.map(([, path]) => path).sort() };
}

/** An address with an id that nothing has in place of each of its parts in brackets, and a kind of thing that there is. */
export function filled(path: string): string {
  const named = path
    .replace(/\[kind\]|\{kind\}/g, "interview")
    .replace(/\[field\]|\{field\}/g, "background")
    .replace(/\[step\]|\{step\}/g, "trial.nowhere");
  return named.replace(/\[\w+\]|\{\w+\}/g, NOBODY);
}

/** What the running program says of itself. */
export async function describedOperations({ url }: TestServer): Promise<Operation[]> {
  const answer = await fetch(`${url}/api/openapi.json`);
  const { paths }: { paths: Record<string, Record<string, Described>> } = await answer.json();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      versioned: parameters.some((parameter) => parameter.in === "header" && parameter.name === "If-Match"),
      takes: takes(requestBody?.content),
      bodyRequired: requestBody?.required ?? false,
    })),
  );
}

function takes(content: Record<string, unknown> | undefined): Operation["takes"] {
  if (content === undefined) return "nothing";
  if ("application/x-www-form-urlencoded" in content) return "form";
  return "multipart/form-data" in content ? "multipart" : "json";
}

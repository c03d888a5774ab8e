import type { JsonSchema } from "@/app/_server/openapi/input-schema";

type Schema = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
};

/** Ids are the only texts of 1 to 64 characters that nothing else is asked of (`idText`). */
const ID_LENGTH = 64;

const isId = ({ type, minLength, maxLength, pattern, format }: Schema) =>
  type === "string" && minLength === 1 && maxLength === ID_LENGTH && pattern === undefined && format === undefined;

const branchesOf = (schema: Schema) => schema.anyOf ?? schema.oneOf ?? [];

/** Where ids stand in what a contract takes: "codeIds.[]", "cells.[].personaId". */
export function idPlaces(schema: JsonSchema, at = ""): string[] {
  const one = schema as Schema;
  if (isId(one)) return [at];
  const under = (name: string) => (at === "" ? name : `${at}.${name}`);
  return [
    ...branchesOf(one).flatMap((branch) => idPlaces(branch as JsonSchema, at)),
    ...(one.items ? idPlaces(one.items as JsonSchema, under("[]")) : []),
    ...Object.entries(one.properties ?? {}).flatMap(([name, field]) => idPlaces(field as JsonSchema, under(name))),
  ].filter((place, index, all) => all.indexOf(place) === index);
}

type Fill = { wanted: string; idAt: (place: string) => string };

/** The least that fits a schema, with an id at the wanted place; `idAt` says which id stands where. */
export function fitting(schema: JsonSchema, { wanted, idAt }: Fill, at = ""): unknown {
  const one = schema as Schema;
  const inner = { wanted, idAt };
  if ("const" in one) return one.const;
  if (one.enum) return one.enum[0];
  const branches = branchesOf(one);
  if (branches.length > 0) {
    const chosen = branches.find((branch) => idPlaces(branch as JsonSchema, at).includes(wanted)) ?? branches[0];
    return fitting(chosen as JsonSchema, inner, at);
  }
  if (one.type === "object") return objectFitting(one, inner, at);
  if (one.type === "array") return arrayFitting(one, inner, at);
  if (one.type === "string") return isId(one) ? idAt(at) : textFitting(one);
  if (one.type === "boolean") return true;
  if (one.type === "null") return null;
  return Math.max(one.minimum ?? 1, 0);
}

function objectFitting({ properties = {}, required = [] }: Schema, fill: Fill, at: string): Record<string, unknown> {
  const place = (name: string) => (at === "" ? name : `${at}.${name}`);
  const isOnTheWay = (name: string) => fill.wanted === place(name) || fill.wanted.startsWith(`${place(name)}.`);
  const named = Object.entries(properties).filter(([name]) => required.includes(name) || isOnTheWay(name));
  return Object.fromEntries(named.map(([name, field]) => [name, fitting(field as JsonSchema, fill, place(name))]));
}

function arrayFitting({ items, minItems = 0 }: Schema, fill: Fill, at: string): unknown[] {
  const place = at === "" ? "[]" : `${at}.[]`;
  const isOnTheWay = fill.wanted === place || fill.wanted.startsWith(`${place}.`);
  const length = Math.max(minItems, isOnTheWay ? 1 : 0);
  return Array.from({ length }, () => fitting((items ?? {}) as JsonSchema, fill, place));
}

function textFitting({ format, minLength = 0 }: Schema): string {
  if (format === "date") return "2026-01-05";
  if (format === "date-time") return "2026-01-05T10:00:00.000Z";
  if (format === "email") return "somebody@example.org";
  return "x".repeat(Math.max(1, minLength));
}

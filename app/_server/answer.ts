/** A handler's value as an answer: nothing is 204, a Response stays one, all else is JSON that nobody may cache. */
export function toResponse(value: unknown, status: number): Response {
  if (value instanceof Response) return value;
  if (value === undefined || status === 204) return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : null;
  const headers: Record<string, string> = { "Cache-Control": "no-store" };
  if (typeof version === "number") headers.ETag = `"${version}"`;
  return Response.json(value, { status, headers });
}

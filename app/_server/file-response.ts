/** A file to take away: never shown in the browser, never kept by it. */
export function fileResponse(content: BodyInit, { name, type }: { name: string; type: string }): Response {
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

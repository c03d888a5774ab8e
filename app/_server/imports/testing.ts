import { POST } from "@/app/api/studies/[studyId]/imports/route";

export type Part = { name: string; value: string | Uint8Array; file?: string };

/** For tests: sends a multipart body as bytes, with its real length in Content-Length unless another one is claimed. */
export async function upload(studyId: string, parts: Part[], { claimed, cut }: { claimed?: number; cut?: number } = {}): Promise<Response> {
  const form = new FormData();
  for (const { name, value, file } of parts) {
    if (file === undefined) form.append(name, value as string);
    else form.append(name, new Blob([typeof value === "string" ? value : new Uint8Array(value)]), file);
  }
  const whole = new Request("http://127.0.0.1:3000/", { method: "POST", body: form });
  const bytes = new Uint8Array(await whole.arrayBuffer()).subarray(0, cut);
  const request = new Request(`http://127.0.0.1:3000/api/studies/${studyId}/imports`, {
    method: "POST",
    headers: {
      host: "127.0.0.1:3000",
      "content-type": whole.headers.get("content-type") ?? "",
      "content-length": String(claimed ?? bytes.length),
    },
    body: bytes,
  });
  return POST(request, { params: Promise.resolve({ studyId }) });
}

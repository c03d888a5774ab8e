import { showShare } from "@/app/_server/shares/show";

type Route = { params: Promise<{ token: string }> };

/** A shared view: a route of its own, so that nothing of the program's own pages goes along. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  return showShare(request, (await params).token);
}

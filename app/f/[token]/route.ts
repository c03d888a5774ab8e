import { showForm, takeStep } from "@/app/_server/respondent/answer";

type Route = { params: Promise<{ token: string }> };

/** The respondent's page: a route of its own, so that nothing of the program's own pages goes along. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  return showForm(request, (await params).token);
}

/** Without script: the next section, or the reply itself. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  return takeStep(request, (await params).token);
}

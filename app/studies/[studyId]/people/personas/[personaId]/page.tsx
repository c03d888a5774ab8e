import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { personaPageQuery } from "@/app/_data/persona-page";
import { personasQuery } from "@/app/_data/personas";
import { ifAllowed, withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getPersonaPage } from "@/db/persona-page/page";
import { getPersona, listPersonas } from "@/db/personas";
import { getStudy } from "@/db/studies";
import { askedOf, readPersonaAddress } from "./persona-address";
import { PersonaPageView } from "./persona-page";

type Props = {
  params: Promise<{ studyId: string; personaId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { studyId, personaId } = await params;
  const title = await ifAllowed({ studyId, right: "view" }, ({ db }) => getPersona(db, { studyId, personaId }).name);
  return title === null ? {} : { title };
}

export default async function PersonaRoute({ params, searchParams }: Props) {
  const { studyId, personaId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const search = await searchParams;
    const { journey } = getStudy(db, studyId);
    const get = (name: string) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    };
    const query = askedOf(
      readPersonaAddress(
        get,
        journey.stages.map(({ slug }) => slug),
      ),
    );
    const page = getPersonaPage(db, { studyId, personaId, query });
    const state = await prefetch([
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: personaPageQuery(studyId, personaId, query), value: () => page },
    ]);
    return (
      <HydrationBoundary state={state}>
        <PersonaPageView studyId={studyId} personaId={personaId} />
      </HydrationBoundary>
    );
  });
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useMyAccess } from "@/app/_data/access";
import { teamPeopleQuery } from "@/app/_data/team";

/** Names those who did something in a study: oneself is "you"; somebody who is not known any more is "somebody". */
export function useNamesOf(studyId: string): (userId: string) => string {
  const { team, me } = useMyAccess(studyId);
  const { data } = useQuery({ ...teamPeopleQuery(), enabled: team });
  const names = new Map(data?.items.map(({ id, name }) => [id, name]));
  return (userId) => (userId === me.id ? "you" : (names.get(userId) ?? "somebody"));
}

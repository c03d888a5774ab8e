import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { InviteInput, MadeLink, Me, Person, PersonName, PersonPatch, SignInLink, TeamInput } from "@/lib/team/schema";
import { getJson, sendJson } from "./http";

const PATH = "/api/team";

export const teamKeys = { all: ["team"] as const, people: ["team", "people"] as const, invites: ["team", "invites"] as const };

/** Who works here: whole for those who look after the workspace, names for everybody else. */
export const teamPeopleQuery = () =>
  queryOptions({ queryKey: teamKeys.people, queryFn: () => getJson<{ items: (Person | PersonName)[] }>(`${PATH}/people`) });

/** Who was invited and has not joined yet. */
export const teamInvitesQuery = () =>
  queryOptions({ queryKey: teamKeys.invites, queryFn: () => getJson<{ items: SignInLink[] }>(`${PATH}/invites`) });

/** From here on everybody signs in; whoever turned it on is signed in by it. */
export function useStartTeam() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TeamInput) => sendJson<Me>("POST", PATH, { body }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useUpdatePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: PersonPatch }) => sendJson<Person>("PATCH", `${PATH}/people/${id}`, { body: patch }),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamKeys.all }),
  });
}

/** A link by which somebody who forgot their password chooses a new one. */
export function useMakeReset() {
  return useMutation({ mutationFn: (id: string) => sendJson<MadeLink>("POST", `${PATH}/people/${id}/reset`) });
}

export function useInviteSomebody() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InviteInput) => sendJson<MadeLink>("POST", `${PATH}/invites`, { body }),
    // whoever works here already is in the study at once
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "team" || queryKey[2] === "members" }),
  });
}

export function useRevokeInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => sendJson<void>("DELETE", `${PATH}/invites/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamKeys.all }),
  });
}

import type { Metadata } from "next";
import { Gate } from "@/app/_gate/gate";
import { safeNext } from "@/lib/team/safe-next";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  return (
    <Gate
      title="Sign in"
      foot={
        <>
          <p>No account yet? Somebody who looks after a study sends you a link to join.</p>
          <p>Forgot the password? Whoever looks after the team makes you a link for a new one.</p>
        </>
      }
    >
      <SignInForm next={safeNext(typeof next === "string" ? next : null)} />
    </Gate>
  );
}

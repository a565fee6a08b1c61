import { post, type Said } from "./api";
import { CodeField, Form, NewPasswordField } from "./Form";

interface CodeProps {
  flow: string;
  onSaid: (said: Said) => void;
}

/** The code that proves a new account's address. With it, sign-in goes on by itself where it can. */
export function Confirm({ flow, onSaid }: CodeProps) {
  return (
    <>
      <h1>Confirm your account</h1>
      <p>We have sent you a code.</p>
      <Form button="Confirm" onSubmit={async typed => onSaid(await post("/auth/sign-up/confirm", { flow, code: typed("code") }))}>
        <CodeField />
      </Form>
      <Form quiet button="Send another code" onSubmit={async () => onSaid(await post("/auth/sign-up/resend", { flow }))} />
    </>
  );
}

/** The code that lets a person who forgot the password choose another. */
export function Reset({ flow, onSaid }: CodeProps) {
  return (
    <>
      <h1>Choose a new password</h1>
      <p>If there is an account, a code is on its way.</p>
      <Form button="Change password" onSubmit={async typed => onSaid(await post("/auth/password/reset", { flow, code: typed("code"), newPassword: typed("newPassword") }))}>
        <CodeField />
        <NewPasswordField />
      </Form>
      <Form quiet button="Back to sign-in" onSubmit={async () => onSaid({ state: "signedOut" })} />
    </>
  );
}

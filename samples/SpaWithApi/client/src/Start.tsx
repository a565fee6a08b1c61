import { useEffect, useState } from "react";
import { post, type Said } from "./api";
import { Field, Form, NewPasswordField } from "./Form";
import { passkeys } from "./passkeys";

type Way = "signIn" | "signUp" | "forgot";

/** Nobody is signed in: sign in, sign up, or ask for a new password. */
export function Start({ note, onSaid }: { note?: string; onSaid: (said: Said) => void }) {
  const [way, setWay] = useState<Way>("signIn");
  const link = (to: Way, text: string) => <button type="button" className="link" onClick={() => setWay(to)}>{text}</button>;

  switch (way) {
    case "signIn":
      return (
        <>
          <h1>Sign in</h1>
          {note && <p role="status">{note}</p>}
          <SignIn onSaid={onSaid} />
          <p className="links">{link("forgot", "Forgot your password?")} {link("signUp", "Create an account")}</p>
        </>
      );
    case "signUp":
      return (
        <>
          <h1>Create an account</h1>
          <SignUp onSaid={onSaid} />
          <p className="links">{link("signIn", "I have an account")}</p>
        </>
      );
    case "forgot":
      return (
        <>
          <h1>Forgot your password?</h1>
          <p>A code goes to your address, if there is an account.</p>
          <Form button="Send code" onSubmit={async typed => onSaid(await post("/auth/password/forgot", { username: typed("username") }))}>
            <Name />
          </Form>
          <p className="links">{link("signIn", "Back to sign-in")}</p>
        </>
      );
  }
}

function SignIn({ onSaid }: { onSaid: (said: Said) => void }) {
  const [username, setUsername] = useState("");

  // A passkey of the name that this browser remembers, offered among what the browser fills in.
  useEffect(() => {
    const gone = new AbortController();
    passkeys.signInConditionally({ signal: gone.signal }).then(said => said && onSaid(said as Said), () => undefined);
    return () => gone.abort();
  }, [onSaid]);

  return (
    <>
      <Form button="Sign in" onSubmit={async typed => onSaid(await post("/auth/sign-in", { username, password: typed("password"), persistent: typed("stay") === "on" }))}>
        <Name autoComplete="username webauthn" value={username} onChange={event => setUsername(event.target.value)} />
        <Field name="password" label="Password" type="password" autoComplete="current-password" />
        <label className="check"><input type="checkbox" name="stay" /> Keep me signed in</label>
      </Form>
      <div className="row">
        <Form quiet button="Use a passkey" onSubmit={async () => onSaid(await passkeys.signIn(username, { rememberUsername: true }) as Said)} />
        <Form quiet button="Mail me a code" onSubmit={async () => onSaid(await post("/auth/sign-in", { username, method: "emailOtp" }))} />
      </div>
    </>
  );
}

function SignUp({ onSaid }: { onSaid: (said: Said) => void }) {
  return (
    <Form
      button="Create account"
      onSubmit={async typed => onSaid(await post("/auth/sign-up", { username: typed("username"), password: typed("newPassword"), attributes: { name: typed("name") } }))}
    >
      <Name />
      <Field name="name" label="Full name" autoComplete="name" />
      <NewPasswordField />
    </Form>
  );
}

const Name = (input: Partial<Parameters<typeof Field>[0]>) => <Field name="username" label="Email address" type="email" autoComplete="username" {...input} />;

import { useEffect, useState } from "react";
import { get, post, Refused, type Passkey, type Said, type SoftwareToken, type User } from "./api";
import { Form } from "./Form";
import { PasskeyError, passkeys } from "./passkeys";
import { Authenticator } from "./SetUp";

/** Somebody is signed in. */
export function Account({ user, onSaid }: { user: User; onSaid: (said: Said) => void }) {
  const [greeting, setGreeting] = useState<string>();
  const [token, setToken] = useState<SoftwareToken>();
  const [note, setNote] = useState<string>();
  const [keys, setKeys] = useState<Passkey[]>([]);
  useEffect(() => void passkeys.list().then(setKeys, () => undefined), []);

  /** What the account guards by a recent sign-in leads to one; a session that has ended, to the start. */
  const guarded = (work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (error) {
      const refused = error instanceof Refused || error instanceof PasskeyError ? error : undefined;
      if (refused?.code === "recentSignInRequired") onSaid(await post("/auth/sign-in", { stepUp: true }));
      else if (refused?.status === 401) onSaid({ state: "signedOut" });
      else throw error;
    }
  };

  if (token) {
    return (
      <Authenticator
        token={token}
        onCode={async code => {
          await post("/auth/account/mfa/totp/verify", { code });
          setNote("The authenticator app is on. You are asked for its code from now on.");
          setToken(undefined);
        }}
      />
    );
  }

  return (
    <>
      <h1>Hello, {user.name}</h1>
      {note && <p role="status">{note}</p>}

      <h2>The app's own API</h2>
      <p>Its endpoint has <code>[Authorize]</code>, and knows you by the session cookie.</p>
      {greeting && <p><output>{greeting}</output></p>}
      <Form button="Ask the API" onSubmit={guarded(async () => setGreeting((await get("/api/hello")).text))} />

      <h2>Authenticator app</h2>
      <Form quiet button="Set up" onSubmit={guarded(async () => {
        const said = await post("/auth/account/mfa/totp", {});
        if (said.state === "softwareTokenSetup") setToken(said.softwareToken);
      })} />

      <h2>Passkeys</h2>
      <ul>
        {keys.map(key => (
          <li key={key.id}>
            {key.name}
            <Form quiet button="Delete" onSubmit={guarded(async () => {
              await passkeys.remove(key.id);
              setKeys(await passkeys.list());
            })} />
          </li>
        ))}
      </ul>
      <Form quiet button="Add a passkey" onSubmit={guarded(async () => {
        await passkeys.register({ rememberUsername: true });
        setKeys(await passkeys.list());
      })} />

      <h2>Session</h2>
      <Form quiet button="Sign out" onSubmit={async () => onSaid(await post("/auth/sign-out", {}))} />
    </>
  );
}

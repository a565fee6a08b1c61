import { useEffect, useState } from "react";
import { Account } from "./Account";
import { get, type Said } from "./api";
import { Challenged } from "./Challenged";
import { Confirm, Reset } from "./Codes";
import { Start } from "./Start";

export function App() {
  const [said, setSaid] = useState<Said>();
  useEffect(() => void get("/auth/session").then(setSaid), []);

  return (
    <>
      <header><img src="/icon.svg" alt="" /> SpaWithApi</header>
      <main>{said && <Screen said={said} onSaid={setSaid} />}</main>
    </>
  );
}

/** The screen for what the server said last. A state that is not here does not compile. */
function Screen({ said, onSaid }: { said: Said; onSaid: (said: Said) => void }) {
  switch (said.state) {
    case "signedIn":
      return <Account user={said.user} onSaid={onSaid} />;
    case "challenge":
      return <Challenged key={said.flow} asked={said} onSaid={onSaid} />;
    case "confirmationRequired":
      return <Confirm flow={said.flow} onSaid={onSaid} />;
    case "codeSent":
    case "passwordResetRequired":
      return <Reset flow={said.flow} onSaid={onSaid} />;
    case "confirmed":
      return <Start note="Your account is confirmed. You can sign in." onSaid={onSaid} />;
    case "passwordChanged":
      return <Start note="Your password is changed. You can sign in." onSaid={onSaid} />;
    case "signedOut":
    case "noPasskey":
      return <Start onSaid={onSaid} />;
  }
}

// A front end as somebody might write it: it knows the script module and the JSON endpoints.
import { createPasskeys } from "/_content/Cognito.AspNetCore/cognito-passkeys.js";
import { encodedData } from "/_content/Cognito.AspNetCore/cognito-context.js";

const pool = { userPoolId: "eu-west-1_Passkeys", clientId: "1passkeys2passkeys3passkey" };
const fields = document.forms[0].elements;
const passkeys = createPasskeys({ base: "/auth", encodedData: () => encodedData(pool) });
let asked;

async function post(path, body) {
  const response = await fetch("/auth" + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return response.json();
}

function show(answer) {
  if (answer?.flow) asked = answer;
  say(answer?.user ? `signed in as ${answer.user.name}` : answer?.challenge ? `asked for ${answer.challenge.type}` : answer?.code ?? answer?.state ?? "nothing");
}

function say(text) {
  document.querySelector("[role=status]").textContent = text;
}

async function showPasskeys() {
  const items = (await passkeys.list()).map(passkey => Object.assign(document.createElement("li"), { textContent: passkey.name, id: passkey.id }));
  document.querySelector("ul").replaceChildren(...items);
}

async function signInByPassword() {
  const answer = await post("/sign-in", { username: fields.username.value, password: fields.password.value, rememberUsername: fields.remember.checked });
  show(answer);
}

const actions = {
  password: signInByPassword,
  async choice() {
    const choice = await post("/sign-in", { username: fields.username.value });
    const answer = await post("/sign-in/answer", { flow: choice.flow, answer: { type: "selectChallenge", factor: "webAuthn" } });
    show(await passkeys.answer(answer));
  },
  passkey: async () => show(await passkeys.signIn(fields.username.value, { rememberUsername: fields.remember.checked })),
  code: async () => show(await post("/sign-in/answer", { flow: asked.flow, answer: { type: asked.challenge.type, code: fields.code.value } })),
  async signOut() {
    show(await post("/sign-out", {}));
  },
  async add() {
    await passkeys.register();
    await showPasskeys();
    say("added");
  },
  async remove() {
    await passkeys.remove(document.querySelector("li").id);
    await showPasskeys();
    say("deleted");
  },
  async forget() {
    await passkeys.forgetUsername();
    say("forgotten");
  },
};

for (const button of document.querySelectorAll("button")) {
  button.addEventListener("click", async () => {
    say("working");
    await actions[button.name]().catch(error => say(error.code ?? error.message));
  });
}

const session = await (await fetch("/auth/session")).json();
if (session.user) {
  show(session);
} else {
  say("ready");
  const answer = await passkeys.signInConditionally();
  if (answer) show(answer);
}

// Passkeys on the pages: without this file they are offered nowhere.

import { credentialToJson, parseCreationOptions, parseRequestOptions } from "../Cognito.AspNetCore/cognito-webauthn.js";

const errors = { AbortError: "cancelled", InvalidStateError: "known", NotAllowedError: "cancelled", NotSupportedError: "notSupported" };

/** The offer that waits in the sign-in page: browsers allow one request at a time. */
const waiting = new AbortController();

if (globalThis.PublicKeyCredential) {
  for (const button of document.querySelectorAll("[data-passkey]")) button.hidden = false;
  for (const form of document.querySelectorAll("[data-passkey-get]")) getAtOnce(form);
  for (const form of document.querySelectorAll("[data-passkey-create]")) prepare(form, create);
  for (const form of document.querySelectorAll("[data-passkey-offer]")) offer(form);
} else {
  for (const form of document.querySelectorAll("[data-passkey-get], [data-passkey-create]")) say(form, "notSupported");
}

/** The page that asks for a passkey: at once, and again by its button. */
function getAtOnce(form) {
  const ask = prepare(form, () => get(form, { publicKey: parseRequestOptions(JSON.parse(form.dataset.passkeyGet)) }));
  // After a refusal the person decides when.
  if (!document.querySelector("[role=alert]")) ask();
}

/** Has the form's button ask the browser, and say what came in between. */
function prepare(form, work) {
  const button = form.querySelector("button[data-passkey]");
  const ask = async () => {
    say(form, null);
    button.disabled = true;
    try {
      await work(form);
    } catch (error) {
      say(form, errors[error?.name] ?? "failed");
      button.disabled = false;
      button.focus();
    }
  };
  button.addEventListener("click", ask);
  addEventListener("pageshow", event => (button.disabled &&= !event.persisted));
  return ask;
}

/** The sign-in page of a browser that knows a name: the passkey is among what the browser fills in for it. */
async function offer(form) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  const main = form.ownerDocument.querySelector("main form");
  main.addEventListener("submit", () => waiting.abort());
  while (!waiting.signal.aborted) {
    const response = await fetch(form.dataset.passkeyOffer, { method: "POST", body: new FormData(form), redirect: "error" }).catch(() => null);
    if (response?.status !== 200) return;
    const { offer: sealedTicket, options, seconds } = await response.json();
    const expiry = AbortSignal.timeout(seconds * 1000);
    try {
      form.elements.offer.value = sealedTicket;
      form.elements.remember.value = String(main.elements.remember?.checked ?? false);
      await get(form, {
        mediation: "conditional",
        publicKey: parseRequestOptions(JSON.parse(options)),
        signal: AbortSignal.any([waiting.signal, expiry]),
      });
      return;
    } catch {
      if (!expiry.aborted) return;
    }
    await visible();
  }
}

async function get(form, options) {
  send(form, await navigator.credentials.get(options));
}

/** The page that adds a passkey. */
async function create(form) {
  send(form, await navigator.credentials.create({ publicKey: parseCreationOptions(JSON.parse(form.dataset.passkeyCreate)) }));
}

function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credentialToJson(credential));
  form.requestSubmit();
}

function say(form, error) {
  for (const words of form.querySelectorAll("[data-passkey-error]")) words.hidden = words.dataset.passkeyError !== error;
}

/** A page in the background asks the service for nothing. */
function visible() {
  if (document.visibilityState === "visible") return Promise.resolve();
  return new Promise(resolve => document.addEventListener("visibilitychange", resolve, { once: true }));
}

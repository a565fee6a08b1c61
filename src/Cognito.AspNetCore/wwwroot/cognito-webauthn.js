// WebAuthn's JSON (Level 3, §5.1.8 to §5.1.10) to and from what navigator.credentials takes and gives: by the browser's own
// functions where it has them, else by hand. What passkeys over Cognito use of it: no extensions, no attestation.

export function parseCreationOptions(json) {
  const native = globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON;
  if (native) return native.call(PublicKeyCredential, json);
  return {
    ...json,
    challenge: decode(json.challenge),
    user: { ...json.user, id: decode(json.user.id) },
    excludeCredentials: json.excludeCredentials?.map(parseDescriptor),
  };
}

export function parseRequestOptions(json) {
  const native = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON;
  if (native) return native.call(PublicKeyCredential, json);
  return {
    ...json,
    challenge: decode(json.challenge),
    allowCredentials: json.allowCredentials?.map(parseDescriptor),
  };
}

export function credentialToJson(credential) {
  try {
    if (typeof credential.toJSON === "function") return credential.toJSON();
  } catch {
    // Some password managers put an object of their own in the credential's place, which toJSON does not take.
  }
  const { response } = credential;
  const members = ["clientDataJSON", "authenticatorData", "attestationObject", "signature", "userHandle"];
  const encoded = members.filter(name => response[name] instanceof ArrayBuffer).map(name => [name, encode(response[name])]);
  return {
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(encoded), transports: response.getTransports?.() },
  };
}

function parseDescriptor(descriptor) {
  return { ...descriptor, id: decode(descriptor.id) };
}

function decode(base64Url) {
  const text = atob(base64Url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function encode(bytes) {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

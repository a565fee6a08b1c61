// The library's own script module, as the app serves it: it is not bundled.
const module = "/_content/Cognito.AspNetCore/cognito-passkeys.js";

const { createPasskeys, PasskeyError }: typeof import("cognito-passkeys") = await import(/* @vite-ignore */ module);

export { PasskeyError };
export const passkeys = createPasskeys({ base: "/auth" });

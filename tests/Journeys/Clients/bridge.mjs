// Lets the tests use the packages beside this file. One line of JSON in: {"id", "do", "with"}; one line out: {"id", "result"} or {"id", "error"}.
import { createInterface } from "node:readline";
import { send, describeError } from "./service.mjs";
import { newDevice, proveDevice, signInWithSrp } from "./srp.mjs";
import { verify } from "./tokens.mjs";
import { totp } from "./totp.mjs";

const deeds = { send, signInWithSrp, newDevice, proveDevice, totp, verify };

for await (const line of createInterface({ input: process.stdin })) {
  const { id, do: name, with: parameters } = JSON.parse(line);
  deeds[name](parameters).then(
    (result) => answer({ id, result: result ?? null }),
    (error) => answer({ id, error: describeError(error) }),
  );
}

function answer(message) {
  process.stdout.write(JSON.stringify(message) + "\n");
}

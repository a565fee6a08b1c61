// The JavaScript SDK against the local pool.
import * as sdk from "@aws-sdk/client-cognito-identity-provider";

const clients = new Map();

/** Sends one operation. `spoil` replaces the header X-Amz-Target or the body after the SDK has written them. */
export async function send({ endpoint, operation, input, spoil }) {
  const command = new sdk[`${operation}Command`](input ?? {});
  if (spoil) {
    command.middlewareStack.add((next) => (args) => next({ ...args, request: spoiled(args.request, spoil) }), { step: "build", priority: "low" });
  }

  const { $metadata, ...output } = await clientOf(endpoint).send(command);
  return output;
}

/** What a catch block of a JavaScript program could tell about an error. */
export function describeError(error) {
  return {
    name: error.name,
    message: error.message,
    class: error.constructor.name,
    isOfService: error instanceof sdk.CognitoIdentityProviderServiceException,
    status: error.$metadata?.httpStatusCode ?? null,
  };
}

function clientOf(endpoint) {
  if (!clients.has(endpoint)) {
    clients.set(endpoint, new sdk.CognitoIdentityProviderClient({
      endpoint,
      region: "eu-central-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
      maxAttempts: 1,
    }));
  }

  return clients.get(endpoint);
}

function spoiled(request, { target, body, headers }) {
  if (target === null) {
    delete request.headers["x-amz-target"];
  } else if (target !== undefined) {
    request.headers["x-amz-target"] = target;
  }

  if (body !== undefined) {
    request.body = body;
    request.headers["content-length"] = String(Buffer.byteLength(body));
  }

  Object.assign(request.headers, headers);
  return request;
}

// What Amazon Cognito's threat protection wants to know about the browser. The service's own script collects it, in a format that is the
// service's alone; load that script in the page (amazon-cognito-advanced-security-data.min.js, from the service or as a copy), and this module
// sends along what it says. Without the script everything works, and nothing is sent.

/** The script's data for one user pool and client, or undefined. */
export function encodedData({ userPoolId, clientId, username = "" }) {
  try {
    return globalThis.AmazonCognitoAdvancedSecurityData?.getData(username, userPoolId, clientId) || undefined;
  } catch {
    return undefined;
  }
}

/** Has a form of the pages send it along, in a field of its own. */
export function addEncodedData(form, pool) {
  form.addEventListener("submit", () => {
    const data = encodedData({ ...pool, username: form.elements.namedItem("username")?.value });
    if (!data) return;
    const field = form.elements.namedItem("encodedData") ?? form.appendChild(document.createElement("input"));
    Object.assign(field, { type: "hidden", name: "encodedData", value: data });
  });
}

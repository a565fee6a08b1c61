// A circuit makes no requests, and without requests nothing renews the session. So ask for it once a minute while somebody
// looks at the page; when it has ended, load the page anew, which leads to the sign-in page where one is needed.
setInterval(async () => {
  if (document.visibilityState !== "visible" || !document.querySelector("[data-signed-in]")) return;
  const answer = await fetch("/auth/session").catch(() => undefined);
  if (answer?.ok && (await answer.json()).state !== "signedIn") location.reload();
}, 60_000);

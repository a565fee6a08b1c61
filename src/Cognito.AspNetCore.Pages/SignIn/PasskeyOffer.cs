namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>A passkey sign-in that the browser may offer before a name is typed, for <c>cognito-passkey-pages.js</c>.</summary>
/// <param name="Offer">The sealed ticket.</param>
/// <param name="Options">For <c>navigator.credentials.get</c>, as JSON.</param>
/// <param name="Seconds">How long it is good.</param>
internal sealed record PasskeyOffer(string Offer, string Options, int Seconds);

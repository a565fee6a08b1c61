using System.Text.Json.Nodes;
using Cognito.Local.Pools;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Cognito.Local.Passkeys;

/// <summary>
/// Makes and checks what browsers and passkeys exchange, for one user and one relying party. All cryptography and every check of WebAuthn
/// is ASP.NET Core Identity's; here it is told the pool's settings instead of an app's.
/// </summary>
internal sealed class Ceremony(RelyingParty party, User user) : IDisposable
{
    private const int Es256 = -7;
    private const int Rs256 = -257;

    // Nothing but the options above decides: Identity asks for a request only where they say nothing.
    private static readonly HttpContext NoRequest = new DefaultHttpContext();

    private readonly UserManager<User> users = new(
        new PasskeyUserStore(user, party.PasskeysOf(user)), null!, null!, [], [], null!, null!, null!, NullLogger<UserManager<User>>.Instance);

    /// <summary>Whether an answer came from a page that is not the relying party's.</summary>
    public bool IsOriginRefused { get; private set; }

    /// <summary>The options for <c>navigator.credentials.create</c> (behaviour §4.2), and what has to be known again.</summary>
    public async Task<(JsonObject Options, string State)> BeginRegistrationAsync()
    {
        var name = DisplayName();
        var made = await Handler().MakeCreationOptionsAsync(new PasskeyUserEntity { Id = user.Sub, Name = name, DisplayName = name }, NoRequest);
        return (CeremonyOptions.Trim(made.CreationOptionsJson), made.AttestationState!);
    }

    /// <summary>The passkey that was made; null when something about it is wrong.</summary>
    public async Task<UserPasskeyInfo?> RegisterAsync(string state, string credential) =>
        (await Handler().PerformAttestationAsync(new() { HttpContext = NoRequest, AttestationState = state, CredentialJson = credential })).Passkey;

    /// <summary>The options for <c>navigator.credentials.get</c> (behaviour §4.3), and what has to be known again.</summary>
    public async Task<(JsonObject Options, string State)> BeginSignInAsync()
    {
        var made = await Handler().MakeRequestOptionsAsync(user, NoRequest);
        return (CeremonyOptions.Trim(made.RequestOptionsJson), made.AssertionState!);
    }

    /// <summary>The passkey that signed, as it is after; null when something about the signature is wrong.</summary>
    public async Task<UserPasskeyInfo?> SignInAsync(string state, string credential) =>
        (await Handler().PerformAssertionAsync(new() { HttpContext = NoRequest, AssertionState = state, CredentialJson = credential })).Passkey;

    public void Dispose() => users.Dispose();

    private PasskeyHandler<User> Handler() => new(users, Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = party.Id,
        UserVerificationRequirement = party.UserVerification,
        ResidentKeyRequirement = "required",
        AuthenticatorTimeout = TimeSpan.FromMinutes(1),
        IsAllowedAlgorithm = algorithm => algorithm is Es256 or Rs256,
        ValidateOrigin = from => ValueTask.FromResult(!(IsOriginRefused = from.CrossOrigin || !party.Allows(from.Origin))),
    }));

    /// <summary>What the browser shows: the username or, where that is no name at all, what the person signs in with.</summary>
    private string DisplayName() => user.Username != user.Sub ? user.Username
        : user.Attributes.GetValueOrDefault("email") ?? user.Attributes.GetValueOrDefault("phone_number") ?? user.Username;
}

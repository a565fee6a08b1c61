using Cognito.Protocol.Tokens;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Authentication;

/// <summary>Looks at the settings when the app starts. Each message names the setting, what to write, and where.</summary>
internal sealed class CognitoOptionsValidator(IServiceProviderIsService? services = null) : IValidateOptions<CognitoOptions>
{
    private const string Where = "in the section Cognito of appsettings.json, in user secrets, or in the environment variable Cognito__";

    public ValidateOptionsResult Validate(string? name, CognitoOptions options)
    {
        var faults = Faults(options).Select(fault => name is null or CognitoDefaults.AuthenticationScheme ? fault : $"Scheme {name}: {fault}").ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(CognitoOptions options) =>
    [
        .. UserPoolFaults(options),
        .. ClientFaults(options),
        .. AddressFaults(options),
        .. PathFaults(options),
        .. Range("BackchannelTimeout", options.BackchannelTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
        .. Range("SignIn:ChallengeLifetime", options.SignIn.ChallengeLifetime, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15)),
        .. Range("SignIn:CodeLifetime", options.SignIn.CodeLifetime, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)),
        .. Range("Session:Lifetime", options.Session.Lifetime, TimeSpan.FromMinutes(5), TimeSpan.FromDays(3650)),
        .. Range("Session:IdleTimeout", options.Session.IdleTimeout ?? options.Session.Lifetime, TimeSpan.FromMinutes(5), options.Session.Lifetime),
        .. Range("Session:RevocationCheckInterval", options.Session.RevocationCheckInterval ?? TimeSpan.FromDays(1), TimeSpan.FromSeconds(10), TimeSpan.FromDays(1)),
        .. !options.Session.ServerSide || services?.IsService(typeof(IDistributedCache)) != false ? [] : Fault("Session:ServerSide", "(UseServerSideSessions) needs an IDistributedCache. Register one, such as services.AddStackExchangeRedisCache(…), or services.AddDistributedMemoryCache() for a single node."),
        .. Range("Session:RefreshBeforeExpiry", options.Session.RefreshBeforeExpiry, TimeSpan.Zero, TimeSpan.FromHours(12)),
        .. Range("Account:RecentSignIn", options.Account.RecentSignIn, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)),
        .. BearerFaults.Of(options),
        .. ClientTokenFaults.Of(options.ClientTokens),
        .. options.RateLimit.Requests >= 0 ? [] : Fault("RateLimit:Requests", "is negative. Write how many requests one address may send in a window, or 0 for no limit."),
        .. Range("RateLimit:Window", options.RateLimit.Window, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        .. Enum.IsDefined(options.SignIn.PasswordProof) ? [] : Fault("SignIn:PasswordProof", "must be Srp, Plain or Admin."),
        .. Enum.IsDefined(options.SignIn.RememberDevice) ? [] : Fault("SignIn:RememberDevice", "must be Ask, Always or Never."),
        .. options.SignIn.Methods.All(Enum.IsDefined) ? [] : Fault("SignIn:Methods", $"has what is no method. Write some of {string.Join(", ", Enum.GetNames<SignInMethod>())}."),
        .. options.SignIn.AuthenticatorName is null or { Length: > 0 and <= 64 } ? [] : Fault("SignIn:AuthenticatorName", "is empty or longer than 64 characters. Write the name by which people know the app."),
    ];

    private static string[] UserPoolFaults(CognitoOptions options) => options.UserPoolId switch
    {
        null or "" => Fault("UserPoolId", $"is missing. Write the id of your user pool, such as eu-west-1_AbCdEfGhI (the Cognito console shows it on the pool's overview), {Where}UserPoolId."),
        { } id when !UserPoolId.TryParse(id, out _) => Fault("UserPoolId", $"is '{id}', which is no user pool id. Write one such as eu-west-1_AbCdEfGhI: region, underscore, name."),
        _ => [],
    };

    private static string[] ClientFaults(CognitoOptions options)
    {
        if (string.IsNullOrEmpty(options.ClientId))
        {
            return Fault("ClientId", $"is missing. Write the id of an app client of the pool (the Cognito console lists them under App clients), {Where}ClientId.");
        }

        // Constraints of the service's model: ClientIdType 1 to 128 of [\w+]; ClientSecretType 1 to 64 of [\w+].
        return !IsWord(options.ClientId, 128) ? Fault("ClientId", "is no app client id. It has letters and digits only, usually 26.")
            : options.ClientSecret is { } secret && !IsWord(secret, 64) ? Fault("ClientSecret", "is no client secret. Copy it from the app client, without spaces or quotes; leave the setting out when the client has none.")
            : options.NextClientSecret is { } next && (options.ClientSecret is null || !IsWord(next, 64)) ? Fault("NextClientSecret", "is no client secret beside Cognito:ClientSecret. Write the client's second secret there while both are valid, or leave it out.")
            : options.ClientSecret == options.ClientId ? Fault("ClientSecret", "is the same as Cognito:ClientId. Write the secret, or leave it out when the client has none.")
            : [];
    }

    private static IEnumerable<string> AddressFaults(CognitoOptions options)
    {
        if (options.ServiceUrl is not null && options.Authority is null)
        {
            yield return Text("Authority", "is missing although Cognito:ServiceUrl is set: write the issuer of that server's tokens, for the local pool {ServiceUrl}/{UserPoolId}.");
        }

        foreach (var origin in options.AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return Text("AllowedOrigins", $"has '{origin}'. Write origins such as https://app.example.com: scheme and host, no path, no slash at the end.");
        }

        foreach (var (name, value) in new[] { ("Authority", options.Authority), ("JwksUri", options.JwksUri), ("ServiceUrl", options.ServiceUrl) })
        {
            if (value is not null && !IsAddress(value))
            {
                yield return Text(name, $"is '{value}'. Write an https address without a slash at its end; http only for this machine (localhost).");
            }
        }
    }

    private static IEnumerable<string> PathFaults(CognitoOptions options)
    {
        foreach (var (name, value) in new[] { ("Passkeys:EnrollUrl", options.Passkeys.EnrollUrl), ("Passkeys:ManageUrl", options.Passkeys.ManageUrl) })
        {
            if (value is not null && LocalUrl.OrNull(value) is null && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            {
                yield return Text(name, $"is '{value}'. Write a path such as /account/passkeys, or an https address.");
            }
        }

        if (!options.SignInPath.HasValue)
        {
            yield return Text("SignInPath", "is empty. Write the path of the sign-in page, such as /sign-in.");
        }

        if (!options.AccessDeniedPath.HasValue)
        {
            yield return Text("AccessDeniedPath", "is empty. Write the path of the page, such as /access-denied.");
        }

        if (string.IsNullOrWhiteSpace(options.ReturnUrlParameter))
        {
            yield return Text("ReturnUrlParameter", "is empty. Write a query parameter's name, such as returnUrl.");
        }

        if (!IsCookieName(options.Session.CookieName))
        {
            yield return Text("Session:CookieName", "is no cookie name. Write letters, digits, '-' or '_', at most 32, without the prefix __Host-: the library adds it.");
        }
    }

    internal static string[] Range(string setting, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value >= least && value <= most ? [] : Fault(setting, $"is {value}. Write a time from {least} to {most}.");

    internal static string[] Fault(string setting, string text) => [Text(setting, text)];

    private static string Text(string setting, string text) => $"The setting Cognito:{setting} {text}";

    internal static bool IsWord(string text, int limit) =>
        text.Length <= limit && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '+');

    private static bool IsCookieName(string name) =>
        name is { Length: > 0 and <= 32 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && !name.StartsWith("__", StringComparison.Ordinal);

    private static bool IsOrigin(string text) => IsAddress(text) && new Uri(text) is { PathAndQuery: "/", Fragment: "" };

    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && !text.EndsWith('/');
}

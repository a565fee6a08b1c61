using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Passkeys;
using Cognito.AspNetCore.Passwords;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.SignUp;
using Cognito.AspNetCore.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Cognito.AspNetCore.Authentication;

/// <summary>
/// The parts that serve one user pool: singletons under the key of its scheme. What pages, endpoints and apps ask for without a key
/// is that of the request's pool.
/// </summary>
internal static class PoolParts
{
    public static void Add(IServiceCollection services, string scheme)
    {
        services.TryAddKeyedSingleton<UserPool>(scheme);
        services.TryAddKeyedSingleton<CognitoClient>(scheme);
        services.TryAddKeyedSingleton<ClientSecrets>(scheme);
        services.TryAddKeyedSingleton<ServiceCalls>(scheme);

        services.TryAddKeyedSingleton<TrustedPools>(scheme);
        services.TryAddKeyedSingleton<TokenValidator>(scheme);
        services.TryAddKeyedSingleton<TokenSetValidator>(scheme);
        services.TryAddKeyedSingleton<TokenStanding>(scheme);
        services.TryAddKeyedSingleton<RevocationCheck>(scheme);
        services.TryAddKeyedSingleton<BearerTokens>(scheme);
        services.TryAddKeyedSingleton<BearerAuthenticator>(scheme);

        services.TryAddKeyedSingleton<SharedEntries>(scheme);
        services.TryAddKeyedSingleton<Revocations>(scheme);
        services.TryAddKeyedSingleton<OpenedSessions>(scheme);
        services.TryAddKeyedSingleton<SessionIndex>(scheme);
        services.TryAddKeyedSingleton<LastUses>(scheme);
        services.TryAddKeyedSingleton<SealedSessions>(scheme);
        services.TryAddKeyedSingleton<StoredSessions>(scheme);
        services.TryAddKeyedSingleton<ISessionKeeper>(scheme, (provider, key) => provider.GetRequiredKeyedService<UserPool>(key).Options.Session.ServerSide
            ? provider.GetRequiredKeyedService<StoredSessions>(key)
            : provider.GetRequiredKeyedService<SealedSessions>(key));
        services.TryAddKeyedSingleton<SessionCookie>(scheme);
        services.TryAddKeyedSingleton<SessionCheck>(scheme);
        services.TryAddKeyedSingleton<SharedRefresh>(scheme);
        services.TryAddKeyedSingleton<TokenRefresh>(scheme);
        services.TryAddKeyedSingleton<SessionRefresher>(scheme);
        services.TryAddKeyedSingleton<SessionRevoker>(scheme);
        services.TryAddKeyedSingleton<SessionEnd>(scheme);
        services.TryAddKeyedSingleton<SessionAuthenticator>(scheme);
        services.TryAddKeyedSingleton<SessionOpener>(scheme);

        services.TryAddKeyedSingleton<DeviceCookie>(scheme);
        services.TryAddKeyedSingleton<DeviceMemory>(scheme);
        services.TryAddKeyedSingleton<AuthCalls>(scheme);
        services.TryAddKeyedSingleton<SoftwareTokenCalls>(scheme);
        services.TryAddKeyedSingleton<SignInSteps>(scheme);

        services.TryAddKeyedSingleton<AccountHolders>(scheme);
        services.TryAddKeyedSingleton<AccountCalls>(scheme);
        services.TryAddKeyedSingleton<AccountSession>(scheme);

        services.TryAddKeyedSingleton<AddressLimiter>(scheme);
        services.TryAddKeyedSingleton<FlowResponses>(scheme);
        AddFlows(services, scheme);
        AddAccountFlows(services, scheme);

        OfRequest<UserPool>(services);
        OfRequest<SessionAuthenticator>(services);
        OfRequest<FlowResponses>(services);
        OfRequest<SignInTickets>(services);
        OfRequest<SignInFlow>(services);
        OfRequest<SignUpFlow>(services);
        OfRequest<PasswordFlow>(services);
        OfRequest<PasskeyFlow>(services);
        OfRequest<RememberedSignIn>(services);
        OfRequest<RememberedUsername>(services);
        OfRequest<CognitoSessions>(services);
        OfRequest<AccountFlow>(services);
        OfRequest<MfaFlow>(services);
        OfRequest<DeviceFlow>(services);
        OfRequest<UserSessionFlow>(services);
    }

    /// <summary>Public classes whose parts are not: the container cannot find an internal constructor by itself.</summary>
    private static void AddFlows(IServiceCollection services, string scheme)
    {
        services.TryAddKeyedSingleton(scheme, (provider, key) => new SignInTickets(
            provider.GetRequiredService<CognitoCookies>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new CognitoSessions(
            provider.GetRequiredKeyedService<StoredSessions>(key),
            provider.GetRequiredKeyedService<SessionIndex>(key),
            provider.GetRequiredKeyedService<LastUses>(key),
            provider.GetRequiredKeyedService<Revocations>(key),
            provider.GetRequiredKeyedService<SessionRevoker>(key),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new SignInFlow(
            provider.GetRequiredKeyedService<SignInSteps>(key),
            provider.GetRequiredKeyedService<AuthCalls>(key),
            provider.GetRequiredKeyedService<DeviceMemory>(key),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new SignUpFlow(
            provider.GetRequiredKeyedService<ServiceCalls>(key),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredKeyedService<SignInFlow>(key),
            provider.GetRequiredService<RefusalFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new PasswordFlow(
            provider.GetRequiredKeyedService<ServiceCalls>(key),
            provider.GetRequiredKeyedService<AccountCalls>(key),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredKeyedService<SignInFlow>(key),
            provider.GetRequiredService<RefusalFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new RememberedUsername(
            provider.GetRequiredService<CognitoCookies>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new RememberedSignIn(
            provider.GetRequiredKeyedService<SignInFlow>(key),
            provider.GetRequiredKeyedService<RememberedUsername>(key)));
    }

    private static void AddAccountFlows(IServiceCollection services, string scheme)
    {
        services.TryAddKeyedSingleton(scheme, (provider, key) => new AccountFlow(
            provider.GetRequiredKeyedService<AccountCalls>(key),
            provider.GetRequiredKeyedService<AccountSession>(key)));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new MfaFlow(
            provider.GetRequiredKeyedService<AccountCalls>(key),
            provider.GetRequiredKeyedService<AccountHolders>(key),
            provider.GetRequiredKeyedService<UserPool>(key),
            provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new DeviceFlow(
            provider.GetRequiredKeyedService<AccountCalls>(key),
            provider.GetRequiredKeyedService<AccountHolders>(key),
            provider.GetRequiredKeyedService<DeviceCookie>(key)));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new UserSessionFlow(
            provider.GetRequiredKeyedService<AccountCalls>(key),
            provider.GetRequiredKeyedService<AccountHolders>(key),
            provider.GetRequiredKeyedService<AccountSession>(key)));
        services.TryAddKeyedSingleton(scheme, (provider, key) => new PasskeyFlow(
            provider.GetRequiredKeyedService<AccountCalls>(key),
            provider.GetRequiredKeyedService<AccountHolders>(key),
            provider.GetRequiredKeyedService<RememberedUsername>(key),
            provider.GetRequiredService<RefusalFactory>()));
    }

    /// <summary>Nothing that is disposable: the request would dispose what all requests share.</summary>
    private static void OfRequest<T>(IServiceCollection services)
        where T : class =>
        services.TryAddScoped(provider => provider.GetRequiredKeyedService<T>(provider.GetRequiredService<RequestScheme>().Name));
}

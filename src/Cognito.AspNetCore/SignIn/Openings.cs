using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignUp;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>Which way a sign-in begins (design: first factors by <c>SignIn:Methods</c>), as pure functions.</summary>
internal static class Openings
{
    /// <summary>The ways that the app offers, in its order.</summary>
    public static IReadOnlyList<SignInMethod> Methods(CognitoSignInOptions options) =>
        options.Methods.Count == 0 ? [SignInMethod.Password] : [.. options.Methods.Distinct()];

    /// <summary>Why a sign-in cannot begin so; null when it can.</summary>
    public static Refusal? Fault(CognitoSignInOptions options, SignInRequest request)
    {
        var method = Method(options, request);
        return request.Method is { } asked && !Methods(options).Contains(asked) ? Refusals.InvalidInput with { Field = "method" }
            : method is null && (request.Password is not null || !HasChoice(options)) ? Refusals.InvalidInput with { Field = "password" }
            : method is { } chosen && TakesPassword(chosen) && request.Password is null ? Refusals.InvalidInput with { Field = "password" }
            : null;
    }

    /// <summary>Why nobody can sign up so; null when they can. Without a password an account is signed in to by codes, which the app must offer.</summary>
    public static Refusal? Fault(CognitoSignInOptions options, SignUpRequest request) =>
        request.Password is not null || Methods(options).Any(method => method is SignInMethod.EmailOtp or SignInMethod.SmsOtp)
            ? null
            : Refusals.InvalidInput with { Field = "password" };

    /// <summary>
    /// The way to begin.
    /// <code>
    /// Password, and no way without one offered ─► USER_SRP_AUTH or USER_PASSWORD_AUTH
    /// Password beside others, or to a level ────► USER_AUTH, preferring the password
    /// Passkey, EmailOtp, SmsOtp ────────────────► USER_AUTH, preferring that
    /// no way named, password first in the list ─► USER_AUTH with the choice
    /// Custom, CustomAfterPassword ──────────────► CUSTOM_AUTH
    /// </code>
    /// </summary>
    public static Opening Of(CognitoSignInOptions options, SignInRequest request) => Method(options, request) switch
    {
        SignInMethod.Password when !HasChoice(options) && request.Acr.Count == 0 => options.PasswordProof == PasswordProof.Srp ? new Opening.Srp() : new Opening.Password(),
        SignInMethod.Password => new Opening.Choice(options.PasswordProof == PasswordProof.Srp ? FirstFactor.PasswordSrp : FirstFactor.Password),
        SignInMethod.Passkey => new Opening.Choice(FirstFactor.WebAuthn),
        SignInMethod.EmailOtp => new Opening.Choice(FirstFactor.EmailOtp),
        SignInMethod.SmsOtp => new Opening.Choice(FirstFactor.SmsOtp),
        SignInMethod.Custom => new Opening.Custom(AfterSrp: false),
        SignInMethod.CustomAfterPassword => new Opening.Custom(AfterSrp: true),
        _ => new Opening.Choice(null),
    };

    /// <summary>Whether people can choose how to begin: a way without password is offered.</summary>
    public static bool HasChoice(CognitoSignInOptions options) =>
        Methods(options).Any(method => method is SignInMethod.Passkey or SignInMethod.EmailOtp or SignInMethod.SmsOtp);

    /// <summary>What the app offers of what the service does. How a password is proved is not for the person to choose.</summary>
    public static IReadOnlyList<FirstFactor> Offered(CognitoSignInOptions options, IEnumerable<FirstFactor> available) =>
        [.. available.Select(factor => factor == FirstFactor.PasswordSrp ? FirstFactor.Password : factor).Distinct().Where(factor => Methods(options).Contains(Method(factor)))];

    /// <summary>The way that is asked for, or else follows from what is given; null for the choice.</summary>
    private static SignInMethod? Method(CognitoSignInOptions options, SignInRequest request)
    {
        var methods = Methods(options);
        return request.Method
            ?? (request.Password is not null ? First(methods, TakesPassword)
                : methods.Count == 1 || !TakesPassword(methods[0]) ? methods[0]
                : null);
    }

    private static SignInMethod? First(IReadOnlyList<SignInMethod> methods, Func<SignInMethod, bool> fits) =>
        methods.Any(fits) ? methods.First(fits) : null;

    private static bool TakesPassword(SignInMethod method) => method is SignInMethod.Password or SignInMethod.CustomAfterPassword;

    private static SignInMethod Method(FirstFactor factor) => factor switch
    {
        FirstFactor.EmailOtp => SignInMethod.EmailOtp,
        FirstFactor.SmsOtp => SignInMethod.SmsOtp,
        FirstFactor.WebAuthn => SignInMethod.Passkey,
        _ => SignInMethod.Password,
    };
}

using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>What <c>SignIn:Methods</c> means for the pages, as pure functions.</summary>
internal static class FirstFactors
{
    /// <summary>Whether the password stands beside the name: it does where nobody can choose to do without.</summary>
    public static bool AsksPasswordAtOnce(CognitoSignInOptions options) => !Openings.HasChoice(options) && TakePassword(options);

    /// <summary>Whether an account has a password.</summary>
    public static bool TakePassword(CognitoSignInOptions options) =>
        Openings.Methods(options).Any(method => method is SignInMethod.Password or SignInMethod.CustomAfterPassword);

    /// <summary>Whether the app's own challenge can be asked for as well as something else.</summary>
    public static bool HasCustomBeside(CognitoSignInOptions options) => Openings.Methods(options) is { Count: > 1 } methods && methods.Contains(SignInMethod.Custom);

    public static bool HasPasskeys(CognitoSignInOptions options) => Openings.Methods(options).Contains(SignInMethod.Passkey);

    /// <summary>What there is to choose from, in the app's order.</summary>
    public static IReadOnlyList<FirstFactor> InOrder(CognitoSignInOptions options, IEnumerable<FirstFactor> factors)
    {
        var methods = Openings.Methods(options);
        return [.. factors.OrderBy(factor => Enumerable.Range(0, methods.Count).FirstOrDefault(place => methods[place] == Of(factor), methods.Count))];
    }

    /// <summary>The way to ask for another code like the one that is pending; null where only signing in again brings another.</summary>
    public static SignInMethod? Another(CognitoSignInOptions options, SignInTicket ticket)
    {
        SignInMethod? method = ticket.Challenge switch
        {
            EmailOtp => SignInMethod.EmailOtp,
            SmsOtp => SignInMethod.SmsOtp,
            _ => null,
        };
        return IsFirst(ticket) && method is { } one && Openings.Methods(options).Contains(one) ? method : null;
    }

    /// <summary>Whether what is pending can be exchanged for another way to begin.</summary>
    public static bool HasAnotherWay(CognitoSignInOptions options, SignInTicket ticket) =>
        IsFirst(ticket) && Openings.HasChoice(options) && Openings.Methods(options).Count > 1;

    /// <summary>Whether nothing was proved before it.</summary>
    public static bool IsFirst(SignInTicket ticket) => (ticket.Methods & ~AuthenticationMethods.SeveralWanted) == AuthenticationMethods.None;

    private static SignInMethod Of(FirstFactor factor) => factor switch
    {
        FirstFactor.EmailOtp => SignInMethod.EmailOtp,
        FirstFactor.SmsOtp => SignInMethod.SmsOtp,
        FirstFactor.WebAuthn => SignInMethod.Passkey,
        _ => SignInMethod.Password,
    };
}

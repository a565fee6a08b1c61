using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>A sign-in, sign-up or password reset that waits for its person, between two requests.</summary>
/// <remarks>
/// Holds the service's session string, never a password or an SRP secret. It travels sealed: see <see cref="SignInTickets"/>.
/// Any node that shares the data-protection keys can go on with it.
/// </remarks>
public sealed record SignInTicket
{
    internal SignInTicket()
    {
    }

    /// <summary>What is being asked, or null when the ticket waits for a confirmation or reset code.</summary>
    public Challenge? Challenge { get; internal init; }

    /// <summary>When the service, or the library, forgets about it.</summary>
    public DateTimeOffset ExpiresAt { get; internal init; }

    /// <summary>Where the person wanted to go: a local URL, or null.</summary>
    public string? ReturnUrl { get; internal init; }

    /// <summary>Whether the session is to outlive the browser.</summary>
    public bool Persistent { get; internal init; }

    /// <summary>Whether the person wants this browser remembered.</summary>
    public bool RememberDevice { get; internal init; }

    /// <summary>Whether the person wants this browser to know their name.</summary>
    public bool RememberUsername { get; internal init; }

    /// <summary>What the person typed as their name: to show it again, and for calls by name.</summary>
    public string Username { get; internal init; } = "";

    /// <summary>The levels one of which is to be reached, parted by spaces; null for none.</summary>
    internal string? Acr { get; init; }

    /// <summary>What the person has proved, and whether that is to be several.</summary>
    internal AuthenticationMethods Methods { get; init; }

    /// <summary>Whether a remembered browser is not to stand for a second factor.</summary>
    internal bool WantsSeveral => Methods.HasFlag(AuthenticationMethods.SeveralWanted);

    /// <summary>The immutable name the service told in the course of this sign-in, which later answers must use; null before.</summary>
    internal string? UserIdForSrp { get; init; }

    /// <summary>The service's session; null where it gave none.</summary>
    internal string? Session { get; init; }

    /// <summary>Whether the password that is asked for is to be proved by SRP.</summary>
    internal bool IsSrpAsked { get; init; }

    /// <summary>The secret of the authenticator app that is being set up; null when none is.</summary>
    internal string? SoftwareTokenSecret { get; init; }

    /// <summary>Whether finishing this goes on into a session in this browser.</summary>
    internal bool Continues { get; init; }

    /// <summary>Whether the password is asked for before the service was: it begins the sign-in.</summary>
    internal bool IsBeforeSignIn => Challenge is PasswordRequired && Session is null && !IsSrpAsked;

    /// <summary>A ticket for a person who comes with nothing but their name and a code, by a link for example. What they do with it does not end in a session by itself.</summary>
    /// <param name="username">The username or an alias of it.</param>
    public static SignInTicket For(string username) => new() { Username = username, ExpiresAt = DateTimeOffset.MaxValue };

    /// <summary>The same person in the same browser, at the start.</summary>
    internal SignInTicket Anew() => new()
    {
        Username = Username,
        ReturnUrl = ReturnUrl,
        Persistent = Persistent,
        RememberDevice = RememberDevice,
        RememberUsername = RememberUsername,
        Acr = Acr,
        Methods = Methods & AuthenticationMethods.SeveralWanted,
    };

    /// <summary>The type's name alone: the ticket holds a session.</summary>
    public override string ToString() => nameof(SignInTicket);
}

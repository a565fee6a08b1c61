namespace Cognito.AspNetCore.SignIn;

/// <summary>Sorts of refusal.</summary>
public enum RefusalKind
{
    /// <summary>Something typed does not do; another input may (HTTP 400).</summary>
    Input,

    /// <summary>The name and the proof do not go together (HTTP 400).</summary>
    Denied,

    /// <summary>Nobody is signed in (HTTP 401).</summary>
    SignedOut,

    /// <summary>Signed in, but not recently or strongly enough for this: sign in again (HTTP 401, RFC 9470).</summary>
    StepUp,

    /// <summary>Not allowed here, whatever is typed (HTTP 403).</summary>
    Forbidden,

    /// <summary>Waited too long, used already, or not of this browser: start again (HTTP 400).</summary>
    Expired,

    /// <summary>Too many attempts or too many requests: try later (HTTP 429).</summary>
    TooMany,

    /// <summary>The service cannot be reached or is busy: try again soon (HTTP 503).</summary>
    Unavailable,

    /// <summary>Something is wrong on our side; see the log at <see cref="Refusal.Reference"/> (HTTP 500).</summary>
    Failed,
}

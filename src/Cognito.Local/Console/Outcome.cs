namespace Cognito.Local.Console;

/// <summary>How a call ended.</summary>
internal enum Outcome
{
    /// <summary>It did what it was to do.</summary>
    Done,

    /// <summary>There are tokens.</summary>
    SignedIn,

    /// <summary>A challenge is posed.</summary>
    Asked,

    /// <summary>There is an error.</summary>
    Refused,
}

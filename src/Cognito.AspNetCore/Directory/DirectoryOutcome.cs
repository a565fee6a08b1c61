namespace Cognito.AspNetCore.Directory;

/// <summary>What came of a change in the directory.</summary>
public enum DirectoryOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such user or group.</summary>
    NotFound,

    /// <summary>The name, address or number belongs to somebody already.</summary>
    AlreadyExists,

    /// <summary>The pool's policy does not take the password.</summary>
    PasswordNotAllowed,

    /// <summary>A value is missing or not in the form the pool wants; the log says which.</summary>
    InvalidInput,

    /// <summary>Not while the account stands as it does: an invitation is sent again only until it was followed.</summary>
    NotInThisState,

    /// <summary>The message could not be sent.</summary>
    NotDelivered,

    /// <summary>A Lambda trigger of the pool said no.</summary>
    RefusedByTrigger,
}

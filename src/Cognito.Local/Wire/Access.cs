namespace Cognito.Local.Wire;

/// <summary>Who may call what: operations that the model marks as signed want a Signature Version 4.</summary>
internal static class Access
{
    public static void Check(ServiceOperation operation, WireRequest request)
    {
        if (operation.IsSigned && string.IsNullOrEmpty(request.Authorization))
            throw Errors.NotSigned();
    }
}

namespace Cognito.Local.Wire;

/// <summary>
/// Who may call what: operations that the model marks as signed want a Signature Version 4. Without access keys, any
/// signature will do.
/// </summary>
internal sealed class Access(LocalCognitoOptions options)
{
    // Callers sign by their machine's clock, wherever a test has moved the service's.
    private readonly SigV4? signatures = options.AccessKeys.Count == 0 ? null : new SigV4(options.AccessKeys.AsReadOnly(), TimeProvider.System);

    /// <exception cref="ServiceException">The caller may not.</exception>
    public void Check(ServiceOperation operation, WireRequest request)
    {
        if (!operation.IsSigned)
            return;
        if (signatures?.Refuse(request.Http) is { } refusal)
            throw refusal;
        if (request.Http.Headers.Authorization.Count == 0)
            throw Errors.NotSigned();
    }
}

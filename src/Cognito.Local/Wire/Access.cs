using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>Who may call what: operations that the model marks as signed want a Signature Version 4.</summary>
internal sealed class Access(LocalCognitoOptions options)
{
    public void Check(string operation, WireRequest request)
    {
        _ = options;
        if (!Model.Operations.IsSigned(operation))
            return;
        if (string.IsNullOrEmpty(request.Authorization))
            throw new ServiceException("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
}

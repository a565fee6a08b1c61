namespace Cognito.ServiceModel.Client;

/// <summary>The interface's and the client's method of every operation.</summary>
internal static class Calls
{
    public static string Source(ServiceModel model) => $$"""
        using Amazon.CognitoIdentityProvider.Model;

        namespace Amazon.CognitoIdentityProvider
        {
            public partial interface IAmazonCognitoIdentityProvider
            {
        {{string.Join("\n", model.Operations.Select(Declaration))}}
            }

            public partial class AmazonCognitoIdentityProviderClient
            {
        {{string.Join("\n", model.Operations.Select(Call))}}
            }
        }
        """;

    private static string Declaration(Operation operation) => $$"""
                /// <summary>{{ClientNames.Page(operation.Name)}}</summary>
                {{Signature(operation)}} = default(CancellationToken));

        """;

    private static string Call(Operation operation) => $$"""
                /// <inheritdoc/>
                public virtual {{Signature(operation)}} = default(CancellationToken)) =>
                    CallAsync(request, "{{operation.Name}}", isSigned: {{Text(operation.IsSigned)}}, {{operation.Name}}Response.Read, mayBeEmpty: {{Text(MayBeEmpty(operation))}}, cancellationToken);

        """;

    private static string Signature(Operation operation) =>
        $"Task<{operation.Name}Response> {operation.Name}Async({operation.Input.Name} request, CancellationToken cancellationToken";

    private static bool MayBeEmpty(Operation operation) => operation.Output is null || operation.Output.Members.Count == 0;

    private static string Text(bool value) => value ? "true" : "false";
}

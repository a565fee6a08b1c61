using Cognito.ServiceModel;

namespace AWSSDK.CognitoIdentityProvider.Tests.Samples;

internal static class ApiModel
{
    public static ServiceModel Parsed { get; } = ModelParser.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cognito-idp.api")));

    public static Operation Operation(string name) => Parsed.Operations.Single(operation => operation.Name == name);

    public static TheoryData<string> OperationNames => [.. Parsed.Operations.Select(operation => operation.Name)];
}

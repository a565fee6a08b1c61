namespace Cognito.ServiceModel.Tests;

internal static class ModelText
{
    public static ServiceModel Parsed { get; } = ModelParser.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cognito-idp.api")));
}

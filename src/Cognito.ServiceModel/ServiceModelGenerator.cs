using Cognito.ServiceModel.Client;
using Cognito.ServiceModel.Server;
using Microsoft.CodeAnalysis;

namespace Cognito.ServiceModel;

/// <summary>
/// Turns every additional file that ends in .api into code. The MSBuild property CognitoServiceModelOutput
/// (made visible with CompilerVisibleProperty) says which: Client or Server.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServiceModelGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var output = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.CognitoServiceModelOutput", out var value) ? value : "");
        var models = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".api", StringComparison.Ordinal))
            .Select(static (file, cancellationToken) => file.GetText(cancellationToken)?.ToString() ?? "");

        // Both inputs compare by value, so nothing is parsed again until one of them changes.
        context.RegisterSourceOutput(models.Combine(output), static (production, input) =>
            Generate(input.Left, input.Right, production.AddSource));
    }

    private static void Generate(string text, string output, Action<string, string> add)
    {
        var model = ModelParser.Parse(text);
        switch (output)
        {
            case "Client":
                ClientOutput.Write(model, add);
                break;
            case "Server":
                ServerOutput.Write(model, add);
                break;
            default:
                throw new InvalidOperationException($"CognitoServiceModelOutput is '{output}'; set it to Client or Server.");
        }
    }
}

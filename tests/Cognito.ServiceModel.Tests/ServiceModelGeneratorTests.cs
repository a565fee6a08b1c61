using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Cognito.ServiceModel.Tests;

public sealed class ServiceModelGeneratorTests
{
    private const string Api =
        """
        service Sample 2020-01-01 sample SampleService
        operation Ask(AskRequest) -> AskResponse
        structure AskRequest
          Question Text required
        structure AskResponse
        string Text 1..5
        """;

    [Fact]
    public void The_property_chooses_the_server_output()
    {
        var result = Run(Driver("Server", Api)).GetRunResult();

        Assert.Equal(
            ["AskRequest.g.cs", "AskResponse.g.cs", "Constraints.g.cs", "ErrorNames.g.cs", "Operations.g.cs"],
            result.Results[0].GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        Assert.Contains("Min = 1, Max = 5", Generated(result, "Constraints.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_property_chooses_the_client_output() =>
        Assert.Contains(
            Run(Driver("Client", Api)).GetRunResult().Results[0].GeneratedSources,
            source => source.SourceText.ToString().Contains("AskAsync", StringComparison.Ordinal));

    [Theory]
    [InlineData("", Api, "CognitoServiceModelOutput is ''; set it to Client or Server.")]
    [InlineData("Server", "nonsense A", "Line 1: 'nonsense' declares nothing")]
    public void What_is_wrong_fails_the_build_with_its_reason(string output, string api, string message) =>
        Assert.Equal(message, Run(Driver(output, api)).GetRunResult().Results[0].Exception?.Message);

    [Fact]
    public void Nothing_is_generated_again_when_other_code_changes()
    {
        var driver = Run(Driver("Server", Api));

        driver = driver.RunGenerators(CSharpCompilation.Create("Changed", [CSharpSyntaxTree.ParseText("class C;")]), TestContext.Current.CancellationToken);

        var outputs = driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).ToList();
        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static CSharpGeneratorDriver Driver(string output, string api) => CSharpGeneratorDriver.Create(
        [new ServiceModelGenerator().AsSourceGenerator()],
        [new ApiText(api)],
        optionsProvider: new Options(output),
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    private static GeneratorDriver Run(GeneratorDriver driver) =>
        driver.RunGenerators(CSharpCompilation.Create("Sample"), TestContext.Current.CancellationToken);

    private static string Generated(GeneratorDriverRunResult result, string name) =>
        result.Results[0].GeneratedSources.Single(source => source.HintName == name).SourceText.ToString();

    private sealed class ApiText(string text) : AdditionalText
    {
        public override string Path => "sample.api";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(string output) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Output(output);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Output(string output) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == "build_property.CognitoServiceModelOutput" ? output : "";
            return value.Length > 0;
        }
    }
}

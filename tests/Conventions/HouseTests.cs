using System.Text.RegularExpressions;
using Cognito.Tests;

namespace Cognito.Conventions;

/// <summary>What stands where.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] s_projects =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    [Fact]
    public void The_top_level_holds_nothing_but_the_house() =>
        Rule.Holds(
            Repository.Files.Select(file => file.Split('/')[0] + (file.Contains('/', StringComparison.Ordinal) ? "/" : "")).Distinct(),
            entry => BelongsAtTop().IsMatch(entry) ? null : $"{entry} does not belong at the top level");

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Rule.Same(
            "the solution",
            ProjectOfSolution().Matches(Repository.Read("Cognito.AspNetCore.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/')),
            "the working copy",
            s_projects);

    [Fact]
    public void A_project_has_the_name_of_its_folder() =>
        Rule.Holds(s_projects, project =>
            Path.GetFileNameWithoutExtension(project) == project.Split('/')[^2] ? null : $"{project} is not named after its folder");

    [Fact]
    public void Every_product_project_has_its_test_project() =>
        Rule.Holds(
            s_projects.Where(project => project.StartsWith("src/", StringComparison.Ordinal)),
            project => Path.GetFileNameWithoutExtension(project) is var name && s_projects.Contains($"tests/{name}.Tests/{name}.Tests.csproj")
                ? null
                : $"{project} has no tests/{name}.Tests");

    [Fact]
    public void Test_projects_have_no_folder_that_their_product_project_lacks() =>
        Rule.Holds(
            Repository.Files.Select(file => MirroredTest().Match(file)).Where(match => match.Success),
            match => Directory.Exists(Repository.PathOf($"src/{Mirrored(match.Groups["project"].Value)}/{match.Groups["folder"].Value}"))
                ? null
                : $"{match.Value} mirrors nothing in src/{Mirrored(match.Groups["project"].Value)}");

    /// <summary>What is generated has no folders of its own; its tests have the generator's.</summary>
    private static string Mirrored(string project) => project == "AWSSDK.CognitoIdentityProvider" ? "Cognito.ServiceModel" : project;

    [GeneratedRegex(@"^(src/|tests/|samples/|Cognito\.AspNetCore\.sln|README\.md|LICENSE|\.[^/]+/?|Directory\.\w+\.props|global\.json)$")]
    private static partial Regex BelongsAtTop();

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectOfSolution();

    [GeneratedRegex(@"^tests/(?<project>[\w.]+)\.Tests/(?<folder>[^/]+(/[^/]+)*)/\w+Tests\.cs$")]
    private static partial Regex MirroredTest();
}

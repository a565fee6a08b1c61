using System.Text.RegularExpressions;
using Cognito.Local.Operations;
using Cognito.Tests;

namespace Cognito.Conventions;

/// <summary>One operation is one file, one line in the table, and tests that call it.</summary>
public sealed partial class LocalPoolTests
{
    private static readonly HashSet<string> s_service =
        [.. OperationName().Matches(Repository.Read("src/Cognito.ServiceModel/cognito-idp.api")).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_operation_in_the_table_has_its_file() =>
        Rule.Same("the table", OperationTable.All.Keys, "src/Cognito.Local/Operations", Files("src/Cognito.Local/Operations").Where(s_service.Contains));

    [Fact]
    public void Every_operation_in_the_table_is_one_that_the_service_has() =>
        Rule.Holds(OperationTable.All.Keys, operation => s_service.Contains(operation) ? null : $"the service has no {operation}");

    [Fact]
    public void Every_operation_is_called_in_the_tests()
    {
        var tests = string.Join('\n', Repository.Files
            .Where(file => file.StartsWith("tests/Cognito.Local.Tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(Repository.Read));
        Rule.Holds(OperationTable.All.Keys, operation =>
            tests.Contains($".{operation}Async(", StringComparison.Ordinal) ? null : $"nothing in tests/Cognito.Local.Tests calls {operation}Async");
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file));

    [GeneratedRegex(@"^operation (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}

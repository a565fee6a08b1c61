using Cognito.Tests;

namespace Cognito.Conventions;

/// <summary>The example in the local pool's README is a test that runs.</summary>
public sealed class LocalReadmeTests
{
    [Fact]
    public void Its_example_is_run_as_it_stands() =>
        Assert.Contains(
            "```csharp\n" + Repository.Read("tests/Cognito.AspNetCore.Pages.Tests/QuickStartTests.cs") + "```\n",
            Repository.Read("src/Cognito.Local/README.md"),
            StringComparison.Ordinal);
}

using System.Reflection;
using Cognito.Tests;

namespace Cognito.Journeys.Programs;

/// <summary>What the build of this test project made beside it.</summary>
internal static class Built
{
    public static string Configuration { get; } = typeof(Built).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string Program(string project) =>
        Repository.PathOf($"artifacts/bin/{project}/{Configuration.ToLowerInvariant()}/{project}.dll");
}

namespace Cognito.Journeys.Programs;

/// <summary>Programs that a journey needs and that the machine may lack.</summary>
internal static class Installed
{
    /// <summary>The path of the first of these that is on the search path; skips the test when there is none.</summary>
    public static string Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (found is null)
        {
            Assert.Skip($"{names[0]} is not installed; .ci/run installs it");
        }

        return found;
    }
}

namespace Cognito.Local.Tests.Storage;

public sealed class DataFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_again()
    {
        var options = new LocalCognitoOptions { DataPath = folder.File("pool.db") };
        string pool;
        using (var first = new LocalCognito(options))
        using (var client = first.CreateClient())
            pool = (await client.CreateUserPoolAsync(new() { PoolName = "kept" })).UserPool.Id;

        using var second = new LocalCognito(options);
        using var again = second.CreateClient();
        Assert.Equal("kept", (await again.DescribeUserPoolAsync(new() { UserPoolId = pool })).UserPool.Name);
    }

    [Fact]
    public void Only_its_owner_can_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        using var cognito = new LocalCognito(new LocalCognitoOptions { DataPath = folder.File("pool.db") });

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(folder.File("pool.db"))!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void One_service_at_a_time_uses_it()
    {
        var options = new LocalCognitoOptions { DataPath = folder.File("pool.db") };
        using var first = new LocalCognito(options);

        Assert.Contains("database is locked", Refused(options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_something_else_is_left_alone()
    {
        var path = folder.Write("notes.txt", new string('x', 5000));

        Assert.Contains("file is not a database", Refused(new() { DataPath = path }), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_made() =>
        Assert.StartsWith("The data file ", Refused(new() { DataPath = folder.File("none/pool.db") }), StringComparison.Ordinal);

    private static string Refused(LocalCognitoOptions options) => Assert.ThrowsAny<InvalidOperationException>(() => new LocalCognito(options)).Message;
}

namespace Cognito.Local.Server.Tests;

/// <summary>What was answered survives the end of the server, whenever that comes.</summary>
public sealed class KillTests : IDisposable
{
    private const int Workers = 4;
    private const int Kills = 4;
    private const int Operations = 1000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cognito-local-server-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Kills_amid_a_thousand_operations_lose_nothing_that_was_answered()
    {
        var data = Path.Combine(folder.FullName, "pool.db");
        var workers = await PrepareAsync(data);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await ServerProcess.StartAsync("--data", data);
            await Task.WhenAll(workers.Select(worker => worker.CheckAsync(server.Client)));
            await WorkUntilKilledAsync(server, workers, Operations / Kills);
        }

        using var cognito = new LocalCognito(new LocalCognitoOptions { DataPath = data });
        using var client = cognito.CreateClient();
        foreach (var worker in workers)
            await worker.CheckAsync(client);
    }

    private static async Task<Worker[]> PrepareAsync(string data)
    {
        using var server = await ServerProcess.StartAsync("--data", data);
        var pool = (await server.Client.CreateUserPoolAsync(new() { PoolName = "p" })).UserPool.Id;
        await server.Client.CreateGroupAsync(new() { UserPoolId = pool, GroupName = Person.Group });
        var app = (await server.Client.CreateUserPoolClientAsync(
            new() { UserPoolId = pool, ClientName = "c", ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"] })).UserPoolClient;
        await server.KillAsync();
        return [.. Enumerable.Range(0, Workers).Select(number => new Worker(number, app))];
    }

    private static async Task WorkUntilKilledAsync(ServerProcess server, Worker[] workers, int operations)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = operations;
        var work = workers.Select(worker => worker.WorkAsync(server.Client, () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                enough.SetResult();
        })).ToArray();
        await Task.WhenAny(enough.Task, Task.WhenAll(work));
        await server.KillAsync();
        await Task.WhenAll(work);
        Assert.True(left <= 0, "The workers stopped of themselves.");
    }
}

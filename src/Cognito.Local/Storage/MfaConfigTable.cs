using Cognito.Local.Model;

namespace Cognito.Local.Storage;

/// <summary>What SetUserPoolMfaConfig says of each pool, but for MfaConfiguration, which the pool itself has.</summary>
internal sealed class MfaConfigTable(Database database)
{
    private static readonly GetUserPoolMfaConfigResponse None = new();

    // Every sign-in looks at its pool's.
    private readonly Dictionary<string, GetUserPoolMfaConfigResponse> read = new(StringComparer.Ordinal);

    public GetUserPoolMfaConfigResponse Of(string pool)
    {
        if (!read.TryGetValue(pool, out var config))
            read.Add(pool, config = Load(pool) ?? None);
        return config;
    }

    /// <summary>Reads anew from now on: what was read may have been taken back.</summary>
    public void Forget() => read.Clear();

    public void Save(string pool, GetUserPoolMfaConfigResponse config)
    {
        read.Remove(pool);
        database.Execute("INSERT INTO mfa_configs VALUES (@0, @1) ON CONFLICT DO UPDATE SET document = @1", pool, Documents.Write(config));
    }

    public void Delete(string pool)
    {
        read.Remove(pool);
        database.Execute("DELETE FROM mfa_configs WHERE pool = @0", pool);
    }

    private GetUserPoolMfaConfigResponse? Load(string pool) => database.First(
        "SELECT document FROM mfa_configs WHERE pool = @0", row => Documents.Read<GetUserPoolMfaConfigResponse>(row.GetString(0)), pool);
}

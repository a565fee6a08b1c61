namespace Cognito.Local.Tokens;

/// <summary>The signing keys of a pool, oldest first: the newest of a use signs, all of them verify.</summary>
internal sealed class PoolKeys(IReadOnlyList<SigningKey> all)
{
    public IReadOnlyList<SigningKey> All { get; } = all;

    public SigningKey Id { get; } = all.Last(key => key.Use == SigningKey.ForId);

    public SigningKey Access { get; } = all.Last(key => key.Use == SigningKey.ForAccess);

    public SigningKey? Find(string? kid) => All.FirstOrDefault(key => key.Kid == kid);
}

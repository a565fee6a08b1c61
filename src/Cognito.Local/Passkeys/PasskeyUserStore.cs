using Cognito.Local.Pools;
using Microsoft.AspNetCore.Identity;

namespace Cognito.Local.Passkeys;

/// <summary>One user and their passkeys, as ASP.NET Core Identity wants to read them. It never writes: we do, when all is settled.</summary>
internal sealed class PasskeyUserStore(User user, IReadOnlyList<Passkey> passkeys) : IUserPasskeyStore<User>
{
    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Sub);

    public Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(userId == user.Sub ? user : null);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. passkeys.Select(Info)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(passkeys.FirstOrDefault(passkey => passkey.Id.AsSpan().SequenceEqual(credentialId)) is { } found ? Info(found) : null);

    /// <summary>Whether others have it is seen when it is saved.</summary>
    public Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => Task.FromResult<User?>(null);

    public Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadOnly();

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Username);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Key);

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(normalizedUserName == user.Key ? user : null);

    public void Dispose()
    {
    }

    private static UserPasskeyInfo Info(Passkey passkey) => new(
        passkey.Id,
        passkey.PublicKey,
        passkey.CreatedAt,
        passkey.SignCount,
        [.. passkey.Transports],
        isUserVerified: false,
        passkey.IsBackupEligible,
        passkey.IsBackedUp,
        attestationObject: [],
        clientDataJson: []);

    private static NotSupportedException ReadOnly() => new("Passkeys are saved with their users.");
}

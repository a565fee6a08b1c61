using Cognito.Local.Challenges;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Storage;

/// <summary>The store's tables, as a piece of work sees them.</summary>
internal sealed class Tables(Database database)
{
    public PoolTable Pools { get; } = new(database);
    public ClientTable Clients { get; } = new(database);
    public KeyTable Keys { get; } = new(database);
    public UserTable Users { get; } = new(database);
    public GroupTable Groups { get; } = new(database);
    public DocumentTable<Grant> Grants { get; } = new(database, "grant", StorageJson.Default.Grant);
    public DocumentTable<Code> Codes { get; } = new(database, "code", StorageJson.Default.Code);
    public DocumentTable<Attempts> Attempts { get; } = new(database, "attempts", StorageJson.Default.Attempts);
    public DocumentTable<LockOut> LockOuts { get; } = new(database, "lockout", StorageJson.Default.LockOut);
    public DocumentTable<SpentSession> SpentSessions { get; } = new(database, "spent", StorageJson.Default.SpentSession);
    public DocumentTable<SealKey> SealKeys { get; } = new(database, "seal", StorageJson.Default.SealKey);
    public MessageTable Messages { get; } = new(database);
}

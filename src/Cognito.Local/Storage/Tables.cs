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
    public MessageTable Messages { get; } = new(database);
}

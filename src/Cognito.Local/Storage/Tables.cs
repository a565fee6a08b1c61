using Cognito.Local.Challenges;
using Cognito.Local.Passkeys;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Storage;

/// <summary>The store's tables, as a piece of work sees them.</summary>
internal sealed class Tables(Database database)
{
    public PoolTable Pools { get; } = new(database);
    public MfaConfigTable MfaConfigs { get; } = new(database);
    public ClientTable Clients { get; } = new(database);
    public KeyTable Keys { get; } = new(database);
    public UserTable Users { get; } = new(database);
    public GroupTable Groups { get; } = new(database);
    public DocumentTable<Grant> Grants { get; } = new(database, "grant", json => json.Grant);
    public DocumentTable<Code> Codes { get; } = new(database, "code", json => json.Code);
    public DocumentTable<Attempts> Attempts { get; } = new(database, "attempts", json => json.Attempts);
    public DocumentTable<LockOut> LockOuts { get; } = new(database, "lockout", json => json.LockOut);
    public DocumentTable<SpentSession> SpentSessions { get; } = new(database, "spent", json => json.SpentSession);
    public DocumentTable<Device> Devices { get; } = new(database, "device", json => json.Device);
    public DocumentTable<PendingSoftwareToken> PendingSoftwareTokens { get; } = new(database, "totp", json => json.PendingSoftwareToken);
    public DocumentTable<PendingPasskey> PendingPasskeys { get; } = new(database, "pending-passkey", json => json.PendingPasskey);
    public DocumentTable<SealKey> SealKeys { get; } = new(database, "seal", json => json.SealKey);
    public DocumentTable<SessionSettings> SessionSettings { get; } = new(database, "sessions", json => json.SessionSettings);
    public DocumentTable<SsoSettings> SsoSettings { get; } = new(database, "sso", json => json.SsoSettings);
    public DocumentTable<ClientSecrets> ClientSecrets { get; } = new(database, "secret", json => json.ClientSecrets);
    public DocumentTable<AuthEvent> AuthEvents { get; } = new(database, "event", json => json.AuthEvent);
    public DocumentTable<ResourceServer> ResourceServers { get; } = new(database, "resource-server", json => json.ResourceServer);
    public MessageTable Messages { get; } = new(database);
}

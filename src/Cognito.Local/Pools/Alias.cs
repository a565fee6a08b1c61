namespace Cognito.Local.Pools;

/// <summary>A name by which a user is found besides the username: the attribute it comes from (or that it is a passkey), and the value as it is compared.</summary>
internal readonly record struct Alias(string Name, string Value);

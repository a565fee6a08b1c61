namespace Cognito.Local.Delivery;

/// <summary>A code and where it goes; no code where it is only said that one was sent.</summary>
internal readonly record struct SentCode(Destination To, string? Code);

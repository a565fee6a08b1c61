namespace Cognito.Local.Wire;

/// <summary>What to do with a member the API does not have.</summary>
internal enum UnknownMembers
{
    Refuse,
    Skip,
}

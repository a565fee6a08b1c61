namespace Cognito.Local.Console;

/// <summary>The entries of the menu, and of the one below it for a pool.</summary>
internal static class Places
{
    public const string Pools = "pools";
    public const string Messages = "messages";
    public const string Events = "events";
    public const string Tokens = "tokens";

    public const string Overview = "overview";
    public const string Users = "users";
    public const string Groups = "groups";
    public const string Clients = "clients";
}

namespace Cognito.Local;

/// <summary>Who may open the console of the local pools, where every code can be read and every password set.</summary>
public enum ConsoleAccess
{
    /// <summary>Callers of this machine, where the app runs in Development; elsewhere there is no console. The default.</summary>
    Development,

    /// <summary>Callers of this machine, whatever the environment.</summary>
    ThisMachine,

    /// <summary>Whoever reaches the app. For containers and remote workspaces that let nobody else in.</summary>
    Anyone,

    /// <summary>There is no console.</summary>
    Nobody,
}

namespace Cognito.Journeys.Screens;

/// <summary>How an app lets people in.</summary>
public enum Way
{
    /// <summary>By name and password, and a second factor for those who have one.</summary>
    Password,

    /// <summary>By name first, then password, code or passkey.</summary>
    Choice,

    /// <summary>By password and a second factor, which has to be set up by those who have none.</summary>
    MfaRequired,

    /// <summary>By what the pool's own triggers ask.</summary>
    Custom,
}
